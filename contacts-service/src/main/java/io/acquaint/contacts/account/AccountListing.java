package io.acquaint.contacts.account;

import io.acquaint.contacts.party.RecordStatus;
import io.acquaint.kit.list.Listing;

/** What accounts can be filtered, sorted and searched by. */
public final class AccountListing {

  public static final Listing<Account> LISTING =
      Listing.of("accounts", Account.class, "account")
          .id("id", "id", Account::id)
          .enumeration("status", "status", RecordStatus.class)
          .text("name", "name", a -> a.name)
          .required()
          .text("accountNumber", "account_number", a -> a.accountNumber)
          .text("email", "email", a -> a.email)
          .text("phone", "phone")
          .text("website", "website")
          .text("industry", "industry", a -> a.industry)
          .number("revenue.amount", "revenue_amount", a -> a.revenueAmount)
          .text("revenue.currency", "revenue_currency")
          .integer("employees", "employees", a -> a.employees)
          .set("kinds", "kinds", AccountKind.class)
          .id("parentAccountId", "parent_account_id")
          .id("primaryContactId", "primary_contact_id")
          .id("managingPartnerId", "managing_partner_id")
          .text("address.city", "address_city")
          .text("address.region", "address_region")
          .text("address.postalCode", "address_postal_code")
          .text("address.country", "address_country")
          .text("ownerId", "owner_id")
          .instant("createdAt", "created_at", Account::createdAt)
          .required()
          .instant("updatedAt", "updated_at", Account::updatedAt)
          .required()
          .search("search")
          .versioned(Account::version, Account::updatedAt)
          .defaultSort("-createdAt")
          .build();

  private AccountListing() {}
}
