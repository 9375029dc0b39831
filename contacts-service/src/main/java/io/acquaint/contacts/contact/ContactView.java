package io.acquaint.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.contacts.party.Address;
import io.acquaint.contacts.party.RecordStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact as it is answered, and as it is published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One person: the primary customer record.")
public record ContactView(
    @Schema(
            required = true,
            description = "The id of the contact.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        UUID id,
    @Schema(required = true, description = "Counts the changes; the ETag.", examples = "3")
        long version,
    @Schema(required = true, description = "Whether the record is in use.", examples = "ACTIVE")
        RecordStatus status,
    @Schema(description = "Given name.", examples = "Ada") @Nullable String firstName,
    @Schema(required = true, description = "Family name.", examples = "Lovelace") String lastName,
    @Schema(required = true, description = "Both names.", examples = "Ada Lovelace")
        String fullName,
    @Schema(description = "Main mail address.", examples = "ada@example.org")
        @Nullable String email,
    @Schema(
            required = true,
            description = "Further mail addresses.",
            examples = "[\"countess@example.org\"]")
        List<String> otherEmails,
    @Schema(description = "Phone number, E.164.", examples = "+442079460018")
        @Nullable String phone,
    @Schema(description = "Whether the number can exist in its country.", examples = "true")
        @Nullable Boolean phoneValid,
    @Schema(description = "Mobile number, E.164.", examples = "+447700900123")
        @Nullable String mobilePhone,
    @Schema(description = "Whether the number can exist in its country.", examples = "true")
        @Nullable Boolean mobilePhoneValid,
    @Schema(description = "Position in the company.", examples = "Head of Analysis")
        @Nullable String jobTitle,
    @Schema(description = "Department in the company.", examples = "Research")
        @Nullable String department,
    @Schema(description = "What the contact decides.", examples = "DECISION_MAKER")
        @Nullable ContactRole role,
    @Schema(
            required = true,
            description = "What the contact is to us.",
            examples = "[\"CUSTOMER\"]")
        Set<ContactKind> kinds,
    @Schema(description = "The company.", examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d10")
        @Nullable UUID accountId,
    @Schema(description = "Postal address.") @Nullable Address address,
    @Schema(description = "Day of birth.", examples = "1990-12-10") @Nullable LocalDate birthDate,
    @Schema(description = "Language, BCP 47.", examples = "en-GB") @Nullable String language,
    @Schema(description = "Time zone, IANA.", examples = "Europe/London") @Nullable String timeZone,
    @Schema(description = "The user who owns the record.", examples = "grace")
        @Nullable String ownerId,
    @Schema(
            required = true,
            description = "Made for a lead, not yet qualified by sales.",
            examples = "false")
        boolean marketingOnly,
    @Schema(
            description = "The lead this contact was made for.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d11")
        @Nullable UUID originatingLeadId,
    @Schema(description = "Where the contact came from.") @Nullable ContactSource source,
    @Schema(required = true, description = "How the contact wants to be reached.")
        Preferences preferences,
    @Schema(required = true, description = "What the contact agreed to.") Consent consent,
    @Schema(required = true, description = "Whether this is a minor.", examples = "false")
        boolean child,
    @Schema(description = "Parent or custodian.", examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d12")
        @Nullable UUID guardianId,
    @Schema(
            required = true,
            description = "Custom fields.",
            examples = "{\"favouriteColour\":\"green\"}")
        Map<String, Object> attributes,
    @Schema(
            required = true,
            description = "Ids in other systems: source to id.",
            examples = "{\"erp\":\"4711\"}")
        Map<String, String> externalIds,
    @Schema(
            description = "The contact that took over after a merge.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d13")
        @Nullable UUID mergedIntoId,
    @Schema(required = true, description = "When it was made.", examples = "2026-03-01T09:30:00Z")
        Instant createdAt,
    @Schema(required = true, description = "When it changed.", examples = "2026-03-02T10:00:00Z")
        Instant updatedAt) {

  public ContactView {
    kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
  }

  /** The contact as it is now. */
  static ContactView from(Contact c) {
    return new ContactView(
        c.id,
        c.version,
        c.status,
        c.firstName,
        c.lastName,
        c.fullName(),
        c.email,
        c.otherEmails,
        c.phone,
        c.phoneValid,
        c.mobilePhone,
        c.mobilePhoneValid,
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
        c.preferences,
        c.consent,
        c.child,
        c.guardianId,
        c.attributes,
        c.externalIds,
        c.mergedIntoId,
        c.createdAt,
        c.updatedAt);
  }
}
