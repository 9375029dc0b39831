package io.acquaint.contacts.contact;

import io.acquaint.contacts.attribute.AttributeEntity;
import io.acquaint.contacts.attribute.AttributeService;
import io.acquaint.contacts.attribute.RegisteredAttributes;
import io.acquaint.contacts.party.Address;
import io.acquaint.contacts.party.ContactsConfig;
import io.acquaint.contacts.party.PhoneNumber;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules for a contact that look beyond a single field: each is one method that adds its
 * findings, so that a caller learns everything at once.
 */
@ApplicationScoped
class ContactRules {

  private final ContactRepository contacts;
  private final Companies companies;
  private final AttributeService attributes;
  private final ContactsConfig config;
  private final AppClock clock;

  ContactRules(
      ContactRepository contacts,
      Companies companies,
      AttributeService attributes,
      ContactsConfig config,
      AppClock clock) {
    this.contacts = contacts;
    this.companies = companies;
    this.attributes = attributes;
    this.config = config;
    this.clock = clock;
  }

  /** What requests name, looked up for all of them at once. */
  record Named(Map<UUID, String> companies, RegisteredAttributes attributes) {}

  Named namedBy(List<ContactRequest> requests) {
    return new Named(companiesOf(requests), registered(requests));
  }

  private Map<UUID, String> companiesOf(List<ContactRequest> requests) {
    Set<UUID> accounts =
        requests.stream()
            .map(ContactRequest::accountId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return companies.namesOf(accounts);
  }

  private RegisteredAttributes registered(List<ContactRequest> requests) {
    return attributes.registered(
        AttributeEntity.CONTACT, requests.stream().map(ContactRequest::attributes));
  }

  /** Admits a new contact, or refuses it with everything that is wrong. */
  Admitted admit(ContactRequest request, Named named) {
    var findings = new Findings();
    ConsentLevel level = request.consent() == null ? ConsentLevel.NONE : request.consent().level();
    guardianIsFit(null, request, level, findings);
    consentIsConfirmed(level, findings);
    return common(request, named, companyOf(request, named, findings), Map.of(), findings);
  }

  /** Admits the change of a contact, or refuses it with everything that is wrong. */
  Admitted admit(Contact current, ContactRequest request) {
    return admit(current, request, current.consent.level(), current.attributes);
  }

  /**
   * Admits the change of a contact, or refuses it with everything that is wrong.
   *
   * @param level the consent that it has then
   * @param known attributes that were admitted when a record got them
   */
  Admitted admit(
      Contact current, ContactRequest request, ConsentLevel level, Map<String, Object> known) {
    var findings = new Findings();
    sourceStays(current, request, findings);
    consentStays(current, request, findings);
    guardianIsFit(current, request, level, findings);
    guardianStaysGrownUp(current, request, findings);
    boolean stays = Objects.equals(current.accountId, request.accountId());
    List<ContactRequest> one = List.of(request);
    Named named = new Named(stays ? Map.of() : companiesOf(one), registered(one));
    String company = stays ? current.companyName : companyOf(request, named, findings);
    return common(request, named, company, known, findings);
  }

  /** Whether a child without a guardian would get more consent than it can give. */
  static boolean needsGuardian(Contact contact, ConsentLevel level) {
    return contact.child && contact.guardianId == null && level.needsGuardian();
  }

  private Admitted common(
      ContactRequest request,
      Named named,
      @Nullable String company,
      Map<String, Object> known,
      Findings findings) {
    birthIsPast(request, findings);
    named.attributes().check(known, request.attributes(), findings);
    PhoneNumber phone = read(request.phone(), request.address(), "/phone", findings);
    PhoneNumber mobile = read(request.mobilePhone(), request.address(), "/mobilePhone", findings);
    findings.throwIfAny();
    return new Admitted(request, phone, mobile, company);
  }

  /** A number as it is stored; null when it is missing or no number. */
  @Nullable String e164(@Nullable String text, @Nullable Address address) {
    return text == null ? null : parse(text, address).map(PhoneNumber::e164).orElse(null);
  }

  private Optional<PhoneNumber> parse(String text, @Nullable Address address) {
    String country = address == null ? null : address.country();
    return PhoneNumber.parse(text, Objects.requireNonNullElse(country, config.region()));
  }

  private void birthIsPast(ContactRequest request, Findings findings) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    // A day of grace for those who live ahead of UTC.
    if (request.birthDate() != null && request.birthDate().isAfter(today.plusDays(1))) {
      findings.at("/birthDate", "in_future", "must not be in the future");
    }
  }

  private @Nullable PhoneNumber read(
      @Nullable String text, @Nullable Address address, String pointer, Findings findings) {
    if (text == null) {
      return null;
    }
    Optional<PhoneNumber> number = parse(text, address);
    if (number.isEmpty()) {
      findings.at(pointer, "invalid_phone", "must be a telephone number");
    }
    return number.orElse(null);
  }

  private static @Nullable String companyOf(
      ContactRequest request, Named named, Findings findings) {
    UUID account = request.accountId();
    if (account == null) {
      return null;
    }
    String name = named.companies().get(account);
    if (name == null) {
      findings.at("/accountId", "not_found", "must be the id of an account");
    }
    return name;
  }

  private static void sourceStays(Contact current, ContactRequest request, Findings findings) {
    if (!Objects.equals(current.source, request.source())) {
      findings.at("/source", "read_only", "cannot change after creation");
    }
  }

  private static void consentStays(Contact current, ContactRequest request, Findings findings) {
    if (!Objects.equals(ConsentRequest.of(current.consent), request.consent())) {
      findings.at("/consent", "read_only", "changes by PUT /v1/contacts/{id}/consent");
    }
  }

  /** With double opt-in a record cannot be born with what the contact has not confirmed. */
  private void consentIsConfirmed(ConsentLevel level, Findings findings) {
    if (config.doubleOptIn() && level != ConsentLevel.NONE) {
      findings.at(
          "/consent/level",
          "confirmation_required",
          "waits for the contact's confirmation: create it without, then PUT its consent");
    }
  }

  private void guardianIsFit(
      @Nullable Contact current, ContactRequest request, ConsentLevel level, Findings findings) {
    boolean child = Boolean.TRUE.equals(request.child());
    if (request.guardianId() == null) {
      if (child && level.needsGuardian()) {
        findings.at("/guardianId", "required", "is needed for a child with consent " + level);
      }
      return;
    }
    if (current != null && current.id.equals(request.guardianId())) {
      findings.at("/guardianId", "invalid_guardian", "must be another contact");
      return;
    }
    Optional<Contact> guardian = contacts.hold(request.guardianId());
    if (guardian.isEmpty()) {
      findings.at("/guardianId", "not_found", "must be the id of a contact");
    } else if (guardian.get().child) {
      findings.at("/guardianId", "invalid_guardian", "must not be a child");
    }
  }

  private void guardianStaysGrownUp(Contact current, ContactRequest request, Findings findings) {
    if (!current.child && Boolean.TRUE.equals(request.child()) && contacts.isGuardian(current.id)) {
      findings.at("/child", "is_guardian", "cannot be: the contact is the guardian of a child");
    }
  }
}
