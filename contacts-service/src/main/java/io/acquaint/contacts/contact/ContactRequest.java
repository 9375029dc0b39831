package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.Address;
import io.acquaint.contacts.party.Attributes;
import io.acquaint.contacts.party.LanguageTag;
import io.acquaint.contacts.party.MailAddress;
import io.acquaint.contacts.party.RecordStatus;
import io.acquaint.contacts.party.TimeZoneName;
import io.acquaint.kit.json.ReadOnlyProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact as a client writes it, for creation and (after a merge patch) for change. */
@ReadOnlyProperties({
  "id",
  "version",
  "fullName",
  "phoneValid",
  "mobilePhoneValid",
  "mergedIntoId",
  "createdAt",
  "updatedAt"
})
@Schema(
    description = "A contact to create or change.",
    examples =
        """
        {"firstName":"Ada","lastName":"Lovelace","email":"ada@example.org",
         "phone":"020 7946 0018","jobTitle":"Head of Analysis","role":"DECISION_MAKER",
         "kinds":["CUSTOMER"],"address":{"city":"London","country":"GB"},"language":"en-GB",
         "timeZone":"Europe/London","preferences":{"preferredChannel":"EMAIL"},
         "externalIds":{"erp":"4711"}}""")
public record ContactRequest(
    @Schema(description = "Given name.", examples = "Ada") @Size(max = 100)
        @Nullable String firstName,
    @Schema(required = true, description = "Family name.", examples = "Lovelace")
        @NotBlank
        @Size(max = 100)
        String lastName,
    @Schema(description = "Main mail address.", examples = "ada@example.org")
        @Size(max = 254)
        @MailAddress
        @Nullable String email,
    @Schema(description = "Further mail addresses.", examples = "[\"countess@example.org\"]")
        @Size(max = 5)
        @Nullable List<@Size(max = 254) @MailAddress String> otherEmails,
    @Schema(
            description =
                "Phone number as people write it. Without + it belongs to the country of the"
                    + " address. An extension is not kept.",
            examples = "020 7946 0018")
        @Size(max = 50)
        @Nullable String phone,
    @Schema(description = "Mobile number, read like phone.", examples = "+447700900123")
        @Size(max = 50)
        @Nullable String mobilePhone,
    @Schema(description = "Position in the company.", examples = "Head of Analysis")
        @Size(max = 200)
        @Nullable String jobTitle,
    @Schema(description = "Department in the company.", examples = "Research") @Size(max = 200)
        @Nullable String department,
    @Schema(description = "What the contact decides.", examples = "DECISION_MAKER")
        @Nullable ContactRole role,
    @Schema(
            description = "What the contact is to us; default PROSPECT.",
            examples = "[\"CUSTOMER\"]")
        @Size(max = 7)
        @Nullable Set<ContactKind> kinds,
    @Schema(
            description = "The company; it must exist.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d10")
        @Nullable UUID accountId,
    @Schema(description = "Postal address.") @Valid @Nullable Address address,
    @Schema(description = "Day of birth.", examples = "1990-12-10") @Nullable LocalDate birthDate,
    @Schema(description = "Language, BCP 47.", examples = "en-GB") @Size(max = 35) @LanguageTag
        @Nullable String language,
    @Schema(description = "Time zone, IANA.", examples = "Europe/London")
        @Size(max = 64)
        @TimeZoneName
        @Nullable String timeZone,
    @Schema(description = "The user who owns the record.", examples = "grace") @Size(max = 100)
        @Nullable String ownerId,
    @Schema(description = "Made for a lead, not yet qualified by sales.", examples = "false")
        @Nullable Boolean marketingOnly,
    @Schema(
            description = "The lead this contact was made for.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d11")
        @Nullable UUID originatingLeadId,
    @Schema(description = "Where the contact came from; only at creation.") @Valid
        @Nullable ContactSource source,
    @Schema(description = "How the contact wants to be reached.")
        @Nullable PreferencesRequest preferences,
    @Schema(description = "First consent; changed at /consent afterwards.") @Valid
        @Nullable ConsentRequest consent,
    @Schema(description = "Whether this is a minor; default false.", examples = "false")
        @Nullable Boolean child,
    @Schema(
            description = "Parent or custodian: another contact that is no child.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d12")
        @Nullable UUID guardianId,
    @Schema(
            description = "Custom fields, registered under /v1/attribute-definitions.",
            examples = "{\"favouriteColour\":\"green\"}")
        @Size(max = 50)
        @Nullable Map<String, Object> attributes,
    @Schema(
            description = "Ids in other systems: source to id, unique per source.",
            examples = "{\"erp\":\"4711\"}")
        @Size(max = 20)
        @Nullable Map<@Size(min = 1, max = 50) String, @NotBlank @Size(max = 200) String>
            externalIds,
    @Schema(description = "Whether the record is in use; default ACTIVE.", examples = "ACTIVE")
        @Nullable RecordStatus status) {

  public ContactRequest {
    attributes = Attributes.cleaned(attributes);
  }

  /** What a client would have to send to get the contact as it is: what a merge patch changes. */
  static ContactRequest of(Contact c) {
    return new ContactRequest(
        c.firstName,
        c.lastName,
        c.email,
        c.otherEmails,
        c.phone,
        c.mobilePhone,
        c.jobTitle,
        c.department,
        c.role,
        c.kinds,
        c.accountId,
        c.address,
        c.birthDate,
        c.language,
        c.timeZone,
        c.ownerId,
        c.marketingOnly,
        c.originatingLeadId,
        c.source,
        PreferencesRequest.of(c.preferences),
        ConsentRequest.of(c.consent),
        c.child,
        c.guardianId,
        c.attributes,
        c.externalIds,
        c.status);
  }

  /** This request with another consent. */
  ContactRequest withConsent(@Nullable ConsentRequest other) {
    return new ContactRequest(
        firstName,
        lastName,
        email,
        otherEmails,
        phone,
        mobilePhone,
        jobTitle,
        department,
        role,
        kinds,
        accountId,
        address,
        birthDate,
        language,
        timeZone,
        ownerId,
        marketingOnly,
        originatingLeadId,
        source,
        preferences,
        other,
        child,
        guardianId,
        attributes,
        externalIds,
        status);
  }

  /** This request, with one more id in another system. */
  ContactRequest knownAs(String system, String externalId, Map<String, String> before) {
    var known = new HashMap<>(before);
    if (externalIds != null) {
      known.putAll(externalIds);
    }
    known.put(system, externalId);
    return new ContactRequest(
        firstName,
        lastName,
        email,
        otherEmails,
        phone,
        mobilePhone,
        jobTitle,
        department,
        role,
        kinds,
        accountId,
        address,
        birthDate,
        language,
        timeZone,
        ownerId,
        marketingOnly,
        originatingLeadId,
        source,
        preferences,
        consent,
        child,
        guardianId,
        attributes,
        known,
        status);
  }

  /**
   * This request as a replacement of a contact: what only the person itself decides, and where it
   * came from, stays as it is unless the request names it.
   */
  ContactRequest keepingWhatItLeavesOut(Contact c) {
    return new ContactRequest(
        firstName,
        lastName,
        email,
        otherEmails,
        phone,
        mobilePhone,
        jobTitle,
        department,
        role,
        kinds,
        accountId,
        address,
        birthDate,
        language,
        timeZone,
        ownerId,
        marketingOnly == null ? Boolean.valueOf(c.marketingOnly) : marketingOnly,
        originatingLeadId == null ? c.originatingLeadId : originatingLeadId,
        source == null ? c.source : source,
        PreferencesRequest.of(preferencesOver(c.preferences)),
        consent == null ? ConsentRequest.of(c.consent) : consent,
        child == null ? Boolean.valueOf(c.child) : child,
        guardianId == null ? c.guardianId : guardianId,
        attributes,
        externalIds,
        status);
  }

  /** The preferences that this request leads to; what it does not name is as before. */
  Preferences preferencesOver(Preferences before) {
    return preferences == null ? before : preferences.over(before);
  }
}
