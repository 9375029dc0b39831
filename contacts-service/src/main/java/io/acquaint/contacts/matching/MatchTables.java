package io.acquaint.contacts.matching;

import io.acquaint.contacts.matching.MatchAnswer.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What match-or-create asks and keeps in the database: a statement per call, not per item. */
@ApplicationScoped
class MatchTables {

  private static final String BY_KEY =
      """
      select key, result, contact_id
        from match_key
       where caller = ? and key = any (cast(? as text[]))
      """;

  private static final String KEEP =
      """
      insert into match_key (caller, key, contact_id, result, created_at)
      values (?, ?, cast(? as uuid), ?, cast(? as timestamptz))
      """;

  private final DSLContext db;

  MatchTables(DSLContext db) {
    this.db = db;
  }

  /** The first answers of the keys this caller used before. */
  Map<String, MatchAnswer> byKey(String caller, Collection<String> keys) {
    Map<String, MatchAnswer> found = new HashMap<>();
    db.fetch(BY_KEY, caller, keys.toArray(new String[0]))
        .forEach(
            row -> {
              String key = row.get(0, String.class);
              Result result = Result.valueOf(row.get(1, String.class));
              found.put(key, MatchAnswer.of(key, result, row.get(2, UUID.class)));
            });
    return found;
  }

  /** Keeps the answers that have a key and a contact. */
  void keep(String caller, List<MatchAnswer> answers, Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    Object[][] rows =
        answers.stream()
            .filter(answer -> answer.key() != null && answer.contactId() != null)
            .map(
                answer ->
                    new @Nullable Object[] {
                      caller, answer.key(), answer.contactId(), answer.result().name(), at
                    })
            .toArray(Object[][]::new);
    if (rows.length > 0) {
      int[] unused = db.batch(KEEP, rows).execute();
    }
  }
}
