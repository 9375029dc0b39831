package io.acquaint.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which marketing initiative brought a contact; it never changes afterwards. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Which marketing initiative brought this contact.")
public record ContactSource(
    @Schema(description = "What kind of initiative it was.", examples = "LANDING_PAGE")
        @NotNull
        @Enumerated(EnumType.STRING)
        @Column(name = "source_kind")
        SourceKind kind,
    @Schema(description = "The customer journey.", examples = "spring-campaign")
        @Size(max = 100)
        @Column(name = "source_journey_id")
        @Nullable String journeyId,
    @Schema(description = "The mail that was sent.", examples = "mail-4711")
        @Size(max = 100)
        @Column(name = "source_email_id")
        @Nullable String emailId,
    @Schema(description = "The form that was submitted.", examples = "form-12")
        @Size(max = 100)
        @Column(name = "source_form_id")
        @Nullable String formId,
    @Schema(description = "The page that held the form.", examples = "page-9")
        @Size(max = 100)
        @Column(name = "source_page_id")
        @Nullable String pageId,
    @Schema(description = "The marketing event.", examples = "event-3")
        @Size(max = 100)
        @Column(name = "source_event_id")
        @Nullable String eventId,
    @Schema(description = "When the contact came in.", examples = "2026-03-01T09:30:00Z")
        @Column(name = "source_submitted_at")
        @Nullable Instant submittedAt) {}
