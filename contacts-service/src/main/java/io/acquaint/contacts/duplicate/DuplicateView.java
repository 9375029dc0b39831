package io.acquaint.contacts.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** As much of a contact as is needed to tell it from another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "As much of a contact as is needed to tell it from another.")
public record DuplicateView(
    @Schema(
            required = true,
            description = "The id of the contact.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        UUID id,
    @Schema(required = true, description = "Its version, for If-Match.", examples = "3")
        long version,
    @Schema(required = true, description = "Both names.", examples = "Ada Lovelace")
        String fullName,
    @Schema(description = "Main mail address.", examples = "ada@example.org")
        @Nullable String email,
    @Schema(description = "Phone number, E.164.", examples = "+442079460018")
        @Nullable String phone,
    @Schema(description = "Mobile number, E.164.", examples = "+447700900123")
        @Nullable String mobilePhone,
    @Schema(description = "The company.", examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d10")
        @Nullable UUID accountId,
    @Schema(description = "The name of the company.", examples = "Engines Ltd")
        @Nullable String companyName,
    @Schema(description = "Day of birth.", examples = "1990-12-10") @Nullable LocalDate birthDate,
    @Schema(required = true, description = "When it was made.", examples = "2026-03-01T09:30:00Z")
        Instant createdAt,
    @Schema(required = true, description = "When it changed.", examples = "2026-03-02T10:00:00Z")
        Instant updatedAt) {

  static DuplicateView from(Record row) {
    return new DuplicateView(
        row.get("id", UUID.class),
        row.get("version", Long.class),
        row.get("full_name", String.class),
        row.get("email", String.class),
        row.get("phone", String.class),
        row.get("mobile_phone", String.class),
        row.get("account_id", UUID.class),
        row.get("company_name", String.class),
        row.get("birth_date", LocalDate.class),
        row.get("created_at", OffsetDateTime.class).toInstant(),
        row.get("updated_at", OffsetDateTime.class).toInstant());
  }
}
