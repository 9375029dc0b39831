package io.acquaint.leads.prospect;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What made the lead, when it was not a person: written once, by the feature that made it. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What made the lead, when it was not a person.", readOnly = true)
public record LeadOrigin(
    @Schema(description = "The journey.", examples = "spring-2026")
        @Column(name = "origin_journey_id")
        @Nullable String journeyId,
    @Schema(description = "The mail.", examples = "spring-2026-mail-2")
        @Column(name = "origin_email_id")
        @Nullable String emailId,
    @Schema(description = "The form.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a11")
        @Column(name = "origin_form_id")
        @Nullable String formId,
    @Schema(description = "The landing page.", examples = "pricing")
        @Column(name = "origin_page_id")
        @Nullable String pageId,
    @Schema(description = "The event.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a12")
        @Column(name = "origin_event_id")
        @Nullable String eventId,
    @Schema(description = "The referral.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a13")
        @Column(name = "origin_referral_id")
        @Nullable String referralId,
    @Schema(description = "The import.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a14")
        @Column(name = "origin_import_id")
        @Nullable String importId,
    @Schema(
            description = "The form's submission.",
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a15")
        @Column(name = "origin_submission_id")
        @Nullable String submissionId) {}
