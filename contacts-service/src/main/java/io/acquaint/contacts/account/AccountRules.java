package io.acquaint.contacts.account;

import io.acquaint.contacts.attribute.AttributeEntity;
import io.acquaint.contacts.attribute.AttributeService;
import io.acquaint.contacts.attribute.RegisteredAttributes;
import io.acquaint.contacts.contact.ContactService;
import io.acquaint.contacts.party.AccountId;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.ContactsConfig;
import io.acquaint.contacts.party.PhoneNumber;
import io.acquaint.kit.problem.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for an account that look beyond a single field; each method adds its findings. */
@ApplicationScoped
class AccountRules {

  private final AccountRepository accounts;
  private final AccountHierarchy hierarchy;
  private final ContactService contacts;
  private final AttributeService attributes;
  private final ContactsConfig config;

  AccountRules(
      AccountRepository accounts,
      AccountHierarchy hierarchy,
      ContactService contacts,
      AttributeService attributes,
      ContactsConfig config) {
    this.accounts = accounts;
    this.hierarchy = hierarchy;
    this.contacts = contacts;
    this.attributes = attributes;
    this.config = config;
  }

  /** What the attributes of requests are checked against. */
  RegisteredAttributes registered(List<AccountRequest> requests) {
    return attributes.registered(
        AttributeEntity.ACCOUNT, requests.stream().map(AccountRequest::attributes));
  }

  /**
   * Admits an account, or refuses it with everything that is wrong.
   *
   * @param known attributes that were admitted when the account got them
   * @return its phone number, read
   */
  Optional<PhoneNumber> admit(
      AccountId id,
      AccountRequest request,
      RegisteredAttributes registered,
      Map<String, Object> known) {
    var findings = new Findings();
    registered.check(known, request.attributes(), findings);
    parentIsFit(id, request, findings);
    primaryContactExists(request, findings);
    PhoneNumber phone = read(request, findings);
    findings.throwIfAny();
    return Optional.ofNullable(phone);
  }

  private void parentIsFit(AccountId id, AccountRequest request, Findings findings) {
    if (request.parentAccountId() == null) {
      return;
    }
    if (accounts.find(new AccountId(request.parentAccountId())).isEmpty()) {
      findings.at("/parentAccountId", "not_found", "must be the id of an account");
    } else if (hierarchy.wouldCycle(id.value(), request.parentAccountId())) {
      findings.at("/parentAccountId", "cycle", "must not belong to this account itself");
    }
  }

  private void primaryContactExists(AccountRequest request, Findings findings) {
    if (request.primaryContactId() != null
        && !contacts.exists(new ContactId(request.primaryContactId()))) {
      findings.at("/primaryContactId", "not_found", "must be the id of a contact");
    }
  }

  private @Nullable PhoneNumber read(AccountRequest request, Findings findings) {
    if (request.phone() == null) {
      return null;
    }
    String country = request.address() == null ? null : request.address().country();
    Optional<PhoneNumber> number =
        PhoneNumber.parse(request.phone(), country == null ? config.region() : country);
    if (number.isEmpty()) {
      findings.at("/phone", "invalid_phone", "must be a telephone number");
    }
    return number.orElse(null);
  }
}
