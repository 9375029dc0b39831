package io.acquaint.leads.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads the score copies of many leads in one statement. */
@ApplicationScoped
public class LeadScores {

  private static final String OF_LEADS =
      """
      select lead_id, model_id, model_name, score, grade, updated_at
      from lead_score
      where lead_id = any (?)
      order by lead_id, score desc, model_id
      """;

  private final DSLContext db;

  LeadScores(DSLContext db) {
    this.db = db;
  }

  /** The scores of one lead, highest first. */
  public List<LeadScoreView> of(UUID leadId) {
    return ofAll(List.of(leadId)).getOrDefault(leadId, List.of());
  }

  /** The scores of each lead that has any, highest first. */
  public Map<UUID, List<LeadScoreView>> ofAll(Collection<UUID> leadIds) {
    if (leadIds.isEmpty()) {
      return Map.of();
    }
    return db.fetch(OF_LEADS, (Object) leadIds.toArray(UUID[]::new)).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("lead_id", UUID.class),
                Collectors.mapping(LeadScores::view, Collectors.toList())));
  }

  private static LeadScoreView view(Record row) {
    return new LeadScoreView(
        row.get("model_id", UUID.class),
        row.get("model_name", String.class),
        row.get("score", Integer.class),
        row.get("grade", String.class),
        row.get("updated_at", OffsetDateTime.class).toInstant());
  }
}
