package io.acquaint.model.picture;

import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.condition.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Moves everything that belongs to merged contacts to the survivors. Rare, so not in sets. */
final class Merges {

  private static final List<Entity> BESIDE =
      List.of(
          Entity.LEAD,
          Entity.OPPORTUNITY,
          Entity.REGISTRATION,
          Entity.SUBSCRIPTION,
          Entity.LEAD_SCORE);

  private final DSLContext db;

  Merges(DSLContext db) {
    this.db = db;
  }

  void apply(Map<UUID, UUID> merged, ChangeSet changes) {
    merged.forEach((loser, into) -> move(loser, survivorOf(into), changes));
  }

  private UUID survivorOf(UUID id) {
    Record alias = db.fetchOne("SELECT survivor_id FROM contact_alias WHERE contact_id = ?", id);
    return alias == null ? id : alias.get("survivor_id", UUID.class);
  }

  private void move(UUID loser, UUID survivor, ChangeSet changes) {
    if (loser.equals(survivor)) {
      return;
    }
    db.execute(
        "INSERT INTO contact_alias (contact_id, survivor_id) VALUES (?, ?)"
            + " ON CONFLICT (contact_id) DO UPDATE SET survivor_id = excluded.survivor_id",
        loser,
        survivor);
    db.execute("UPDATE contact_alias SET survivor_id = ? WHERE survivor_id = ?", survivor, loser);
    // a row that came under both names counts once
    db.execute(
        """
        DELETE FROM interaction l USING interaction s
        WHERE l.contact_id = ? AND s.contact_id = ? AND l.interaction_id = s.interaction_id
        """,
        loser,
        survivor);
    db.execute("UPDATE interaction SET contact_id = ? WHERE contact_id = ?", survivor, loser);
    db.execute("DELETE FROM contact_interaction_count WHERE contact_id IN (?, ?)", loser, survivor);
    for (Record counted :
        db.fetch(
            """
            INSERT INTO contact_interaction_count (contact_id, type, n, first_at, last_at)
            SELECT contact_id, type, count(*), min(occurred_at), max(occurred_at)
            FROM interaction WHERE contact_id = ? GROUP BY contact_id, type RETURNING type
            """,
            survivor)) {
      InteractionType type = InteractionType.valueOf(counted.get("type", String.class));
      Set<UUID> both = Set.of(loser, survivor);
      changes
          .changes()
          .computeIfAbsent(
              new Trigger.Happened(type),
              t ->
                  new ChangeSet.Change(
                      Entity.CONTACT, new java.util.HashSet<>(), new java.util.HashMap<>()))
          .ids()
          .addAll(both);
    }
    for (Entity entity : BESIDE) {
      for (Record row :
          db.fetch(
              "UPDATE %s SET contact_id = ? WHERE contact_id = ? RETURNING %s AS id"
                  .formatted(entity.table(), entity.key()),
              survivor,
              loser)) {
        changes.linked(
            entity, row.get("id", UUID.class), Map.of("contact_id", Set.of(loser, survivor)));
      }
    }
  }
}
