package io.acquaint.contacts.contact;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a contact itself says. What is null stays as it is. */
public record OwnWords(
    @Nullable Boolean bulkEmail,
    @Nullable Boolean formPrefill,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String phone,
    @Nullable String mobilePhone,
    @Nullable String jobTitle,
    @Nullable String language) {

  /** Words about mail and forms only. */
  public static OwnWords about(@Nullable Boolean bulkEmail, @Nullable Boolean formPrefill) {
    return new OwnWords(bulkEmail, formPrefill, null, null, null, null, null, null);
  }

  /** Whether they correct what is known, rather than only say what is wanted. */
  boolean correct() {
    return Stream.of(firstName, lastName, phone, mobilePhone, jobTitle, language)
        .anyMatch(Objects::nonNull);
  }

  Preferences applyTo(Preferences p) {
    return new Preferences(
        bulkEmail == null ? p.bulkEmail() : bulkEmail,
        p.email(),
        p.phone(),
        p.postalMail(),
        p.fax(),
        formPrefill == null ? p.formPrefill() : formPrefill,
        p.followEmail(),
        p.tracking(),
        p.preferredChannel(),
        p.preferredDay(),
        p.preferredTime());
  }

  ContactRequest applyTo(ContactRequest r) {
    return new ContactRequest(
        firstName == null ? r.firstName() : firstName,
        lastName == null ? r.lastName() : lastName,
        r.email(),
        r.otherEmails(),
        phone == null ? r.phone() : phone,
        mobilePhone == null ? r.mobilePhone() : mobilePhone,
        jobTitle == null ? r.jobTitle() : jobTitle,
        r.department(),
        r.role(),
        r.kinds(),
        r.accountId(),
        r.address(),
        r.birthDate(),
        language == null ? r.language() : language,
        r.timeZone(),
        r.ownerId(),
        r.marketingOnly(),
        r.originatingLeadId(),
        r.source(),
        PreferencesRequest.of(applyTo(r.preferencesOver(Preferences.DEFAULT))),
        r.consent(),
        r.child(),
        r.guardianId(),
        r.attributes(),
        r.externalIds(),
        r.status());
  }
}
