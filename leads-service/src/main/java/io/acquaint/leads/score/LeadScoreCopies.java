package io.acquaint.leads.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Reads and writes score copies for a whole poll at once, inside the consumer's transaction. One
 * consumer at a time has the partition of a lead, so what it read is still so when it writes.
 */
@ApplicationScoped
public class LeadScoreCopies {

  private static final String READ =
      """
      select s.lead_id, s.model_id, s.version, s.score, s.grade, s.model_name, s.updated_at,
        s.crossings_handled
      from unnest(?::uuid[], ?::uuid[]) as k (lead_id, model_id)
      join lead_score s using (lead_id, model_id)
      """;

  /** Scores of leads that are gone are dropped by the join. */
  private static final String WRITE =
      """
      insert into lead_score
        (lead_id, model_id, version, score, grade, model_name, updated_at, crossings_handled)
      select n.*
      from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::int[], ?::text[], ?::text[],
          ?::timestamptz[], ?::int[])
        as n (lead_id, model_id, version, score, grade, model_name, updated_at, crossings_handled)
      join lead on lead.id = n.lead_id
      on conflict (lead_id, model_id) do update set
        version = excluded.version,
        score = excluded.score,
        grade = excluded.grade,
        model_name = excluded.model_name,
        updated_at = excluded.updated_at,
        crossings_handled = excluded.crossings_handled
      """;

  private static final String REMOVE =
      """
      delete from lead_score s
      using unnest(?::uuid[], ?::uuid[]) as k (lead_id, model_id)
      where s.lead_id = k.lead_id and s.model_id = k.model_id
      """;

  private final DSLContext db;

  LeadScoreCopies(DSLContext db) {
    this.db = db;
  }

  /** The copies that exist of these keys. */
  public Map<ScoreKey, ScoreCopy> read(Set<ScoreKey> keys) {
    return db
        .fetch(READ, leadIds(keys), modelIds(keys))
        .map(
            row ->
                new ScoreCopy(
                    new ScoreKey(row.get(0, UUID.class), row.get(1, UUID.class)),
                    row.get(2, Long.class),
                    row.get(3, Integer.class),
                    row.get(4, String.class),
                    row.get(5, String.class),
                    row.get(6, OffsetDateTime.class).toInstant(),
                    row.get(7, Integer.class)))
        .stream()
        .collect(Collectors.toMap(ScoreCopy::key, Function.identity()));
  }

  /** Stores the copies as they are, in place of older ones. */
  public void write(Collection<ScoreCopy> copies) {
    if (copies.isEmpty()) {
      return;
    }
    List<ScoreKey> keys = copies.stream().map(ScoreCopy::key).toList();
    db.execute(
        WRITE,
        leadIds(keys),
        modelIds(keys),
        copies.stream().map(ScoreCopy::version).toArray(Long[]::new),
        copies.stream().map(ScoreCopy::score).toArray(Integer[]::new),
        copies.stream().map(ScoreCopy::grade).toArray(String[]::new),
        copies.stream().map(ScoreCopy::modelName).toArray(String[]::new),
        copies.stream()
            .map(c -> c.updatedAt().atOffset(ZoneOffset.UTC))
            .toArray(OffsetDateTime[]::new),
        copies.stream().map(ScoreCopy::crossingsHandled).toArray(Integer[]::new));
  }

  public void remove(Collection<ScoreKey> keys) {
    if (!keys.isEmpty()) {
      db.execute(REMOVE, leadIds(keys), modelIds(keys));
    }
  }

  private static UUID[] leadIds(Collection<ScoreKey> keys) {
    return keys.stream().map(ScoreKey::leadId).toArray(UUID[]::new);
  }

  private static UUID[] modelIds(Collection<ScoreKey> keys) {
    return keys.stream().map(ScoreKey::modelId).toArray(UUID[]::new);
  }
}
