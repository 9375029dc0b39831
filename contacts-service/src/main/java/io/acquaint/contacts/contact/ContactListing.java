package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.RecordStatus;
import io.acquaint.kit.list.Listing;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What contacts can be filtered, sorted and searched by. */
public final class ContactListing {

  public static final Listing<Contact> LISTING =
      Listing.of("contacts", Contact.class, "contact")
          .id("id", "id", Contact::id)
          .enumeration("status", "status", RecordStatus.class)
          .text("firstName", "first_name", c -> c.firstName)
          .text("lastName", "last_name", c -> c.lastName)
          .required()
          .text("fullName", "full_name", Contact::fullName)
          .required()
          .text("email", "email", c -> c.email)
          .text("phone", "phone")
          .bool("phoneValid", "phone_valid")
          .text("mobilePhone", "mobile_phone")
          .bool("mobilePhoneValid", "mobile_phone_valid")
          .text("jobTitle", "job_title")
          .text("department", "department")
          .enumeration("role", "role", ContactRole.class)
          .set("kinds", "kinds", ContactKind.class)
          .id("accountId", "account_id")
          .text("address.city", "address_city", c -> c.address == null ? null : c.address.city())
          .text("address.region", "address_region")
          .text("address.postalCode", "address_postal_code")
          .text(
              "address.country",
              "address_country",
              c -> c.address == null ? null : c.address.country())
          .date("birthDate", "birth_date", c -> c.birthDate)
          .text("language", "language")
          .text("timeZone", "time_zone")
          .text("ownerId", "owner_id")
          .bool("marketingOnly", "marketing_only")
          .id("originatingLeadId", "originating_lead_id")
          .enumeration("source.kind", "source_kind", SourceKind.class)
          .text("source.journeyId", "source_journey_id")
          .text("source.formId", "source_form_id")
          .enumeration("consent.level", "consent_level", ConsentLevel.class)
          .bool("preferences.bulkEmail", "pref_bulk_email")
          .bool("preferences.email", "pref_email")
          .bool("preferences.tracking", "pref_tracking")
          .bool("child", "child")
          .id("guardianId", "guardian_id")
          .id("mergedIntoId", "merged_into_id")
          .instant("createdAt", "created_at", Contact::createdAt)
          .required()
          .instant("updatedAt", "updated_at", Contact::updatedAt)
          .required()
          .search("search")
          .views(
              "all",
              Map.of(
                  "all",
                  "true",
                  "sales",
                  "not t.marketing_only",
                  "marketing-only",
                  "t.marketing_only"))
          .versioned(Contact::version, Contact::updatedAt)
          .defaultSort("-createdAt")
          .build();

  /** Lists leave out who was merged into another; the changes feed tells of them. */
  public static final Condition NOT_MERGED = DSL.condition("t.merged_into_id is null");

  private ContactListing() {}
}
