package io.acquaint.contacts.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a contact or an account did in a period, as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a contact, or the contacts of an account together, did in a period.")
public record InsightsView(
    @Schema(required = true, description = "The first day, UTC.", examples = "2025-11-23")
        LocalDate from,
    @Schema(required = true, description = "The last day, UTC.", examples = "2026-11-22")
        LocalDate to,
    @Schema(
            required = true,
            description = "How fine the time series is: day, week or month.",
            examples = "month")
        String interval,
    @Schema(description = "The journey that was asked for.", examples = "spring-campaign")
        @Nullable String journeyId,
    @Schema(required = true, description = "What happened how often.") OverviewView overview,
    @Schema(required = true, description = "Mails.") EmailView email,
    @Schema(required = true, description = "Web pages.") WebView web,
    @Schema(required = true, description = "Forms.") FormsView forms,
    @Schema(required = true, description = "Marketing events.") EventsView events,
    @Schema(required = true, description = "Subscription lists.") ListsView lists) {}
