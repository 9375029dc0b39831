package io.acquaint.contacts.insight;

import io.acquaint.contacts.interaction.InteractionType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened how often. */
@Schema(description = "What happened how often, in total and over time.")
public record OverviewView(
    @Schema(required = true, description = "All interactions.", examples = "42") long total,
    @Schema(
            required = true,
            description = "Interactions by type; types without any are left out.",
            examples = "{\"EMAIL_SENT\":12,\"EMAIL_OPENED\":7}")
        Map<InteractionType, Long> byType,
    @Schema(
            required = true,
            description =
                "One point per day, week or month of the period, also where nothing happened.")
        List<Point> series) {

  /** One point of the time series. */
  @Schema(description = "What happened in one day, week or month.")
  public record Point(
      @Schema(
              required = true,
              description = "Its first day; weeks begin on Monday.",
              examples = "2026-03-01")
          LocalDate from,
      @Schema(required = true, description = "All interactions.", examples = "3") long total,
      @Schema(
              required = true,
              description = "Interactions by type.",
              examples = "{\"EMAIL_OPENED\":3}")
          Map<InteractionType, Long> byType) {}
}
