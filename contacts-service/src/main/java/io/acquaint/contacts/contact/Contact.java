package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.Address;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.EmailAddress;
import io.acquaint.contacts.party.PhoneNumber;
import io.acquaint.contacts.party.RecordStatus;
import io.acquaint.kit.db.JsonColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One person. Everything is in one row, so that reading a contact is reading one row; the rules
 * that look beyond it are in {@link ContactRules}.
 */
@Entity
@Table(name = "contact")
class Contact {

  @Id UUID id;
  @Version long version = 1;

  @Enumerated(EnumType.STRING)
  RecordStatus status = RecordStatus.ACTIVE;

  @Column @Nullable String firstName;
  @Column String lastName;
  @Column @Nullable String email;
  @Column @Nullable String emailKey;

  @Column
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> otherEmails = List.of();

  @Column @Nullable String phone;
  @Column @Nullable Boolean phoneValid;
  @Column @Nullable String mobilePhone;
  @Column @Nullable Boolean mobilePhoneValid;
  @Column @Nullable String jobTitle;
  @Column @Nullable String department;

  @Enumerated(EnumType.STRING)
  @Nullable ContactRole role;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.ARRAY)
  Set<ContactKind> kinds = Set.of();

  @Column @Nullable UUID accountId;
  @Column @Nullable String companyName;
  @Embedded @Nullable Address address;
  @Column @Nullable LocalDate birthDate;
  @Column @Nullable String language;
  @Column @Nullable String timeZone;
  @Column @Nullable String ownerId;
  @Column boolean marketingOnly;
  @Column @Nullable UUID originatingLeadId;
  @Embedded @Nullable ContactSource source;
  @Embedded Preferences preferences = Preferences.DEFAULT;
  @Embedded Consent consent = Consent.NEVER_GIVEN;
  @Column boolean child;
  @Column @Nullable UUID guardianId;

  @Convert(converter = JsonColumns.Values.class)
  @ColumnTransformer(write = "?::jsonb")
  Map<String, Object> attributes = Map.of();

  @Convert(converter = JsonColumns.Texts.class)
  @ColumnTransformer(write = "?::jsonb")
  Map<String, String> externalIds = Map.of();

  @Column @Nullable UUID mergedIntoId;
  @Column Instant createdAt;
  @Column Instant updatedAt;

  /** For Hibernate. */
  protected Contact() {}

  /**
   * A new contact.
   *
   * @param admitted what the rules made of the request
   */
  static Contact create(ContactId id, Admitted admitted, Consent consent, Instant now) {
    var contact = new Contact();
    contact.id = id.value();
    contact.source = admitted.request().source();
    contact.consent = consent;
    contact.createdAt = now;
    contact.describe(admitted);
    contact.touch(now);
    return contact;
  }

  /** Takes over everything that may change after creation. */
  void describe(Admitted admitted) {
    ContactRequest r = admitted.request();
    status = Objects.requireNonNullElse(r.status(), RecordStatus.ACTIVE);
    firstName = r.firstName();
    lastName = r.lastName();
    email = r.email();
    emailKey = EmailAddress.keyOf(r.email());
    otherEmails = Objects.requireNonNullElse(r.otherEmails(), List.of());
    call(admitted.phone(), admitted.mobilePhone());
    jobTitle = r.jobTitle();
    department = r.department();
    role = r.role();
    kinds = Objects.requireNonNullElse(r.kinds(), Set.of(ContactKind.PROSPECT));
    accountId = r.accountId();
    companyName = admitted.companyName();
    address = Address.orNull(r.address());
    birthDate = r.birthDate();
    language = r.language();
    timeZone = r.timeZone();
    ownerId = r.ownerId();
    marketingOnly = Boolean.TRUE.equals(r.marketingOnly());
    originatingLeadId = r.originatingLeadId();
    preferences = r.preferencesOver(Preferences.DEFAULT);
    child = Boolean.TRUE.equals(r.child());
    guardianId = r.guardianId();
    attributes = Objects.requireNonNullElse(r.attributes(), Map.of());
    externalIds = Objects.requireNonNullElse(r.externalIds(), Map.of());
  }

  /** Notes that it changed. */
  void touch(Instant now) {
    updatedAt = now;
  }

  private void call(@Nullable PhoneNumber landline, @Nullable PhoneNumber mobile) {
    phone = landline == null ? null : landline.e164();
    phoneValid = landline == null ? null : landline.valid();
    mobilePhone = mobile == null ? null : mobile.e164();
    mobilePhoneValid = mobile == null ? null : mobile.valid();
  }

  /** Records a level of consent. */
  void consentTo(Consent newConsent, Instant now) {
    consent = newConsent;
    updatedAt = now;
  }

  /** Gives way to another record of the same person; its own keeps what it knew, for the record. */
  void mergeInto(ContactId survivor, Instant now) {
    mergedIntoId = survivor.value();
    status = RecordStatus.INACTIVE;
    externalIds = Map.of();
    updatedAt = now;
  }

  /** Gets another guardian, who is the same person. */
  void changeGuardian(ContactId guardian, Instant now) {
    guardianId = guardian.value();
    updatedAt = now;
  }

  /** Sales work with it from now on. */
  void becomeKnownToSales(Instant now) {
    marketingOnly = false;
    updatedAt = now;
  }

  boolean merged() {
    return mergedIntoId != null;
  }

  /** Wants to be reached in another way. */
  void prefer(Preferences newPreferences, Instant now) {
    preferences = newPreferences;
    updatedAt = now;
  }

  /** Leaves its company, which is about to go. */
  void leaveAccount(Instant now) {
    accountId = null;
    companyName = null;
    updatedAt = now;
  }

  String fullName() {
    return firstName == null ? lastName : firstName + " " + lastName;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String lastName() {
    return lastName;
  }

  @Nullable String firstName() {
    return firstName;
  }

  @Nullable String email() {
    return email;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
