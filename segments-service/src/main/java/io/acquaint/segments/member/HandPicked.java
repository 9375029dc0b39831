package io.acquaint.segments.member;

import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.condition.Trigger;
import io.acquaint.model.picture.ChangeSet;
import io.acquaint.segments.segment.LiveSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * The members of STATIC segments: contacts chosen by hand, as long as they are active. Whoever
 * becomes active again is a member again; for a merged contact its survivor is.
 */
@ApplicationScoped
class HandPicked {
  private static final Set<Trigger> TRIGGERS =
      Set.of(
          new Trigger.Linked(Entity.CONTACT),
          new Trigger.FieldChanged(Entity.CONTACT, "status"),
          new Trigger.FieldChanged(Entity.CONTACT, "merged_into_id"));

  /** Survivors take the places of those who were merged into them. */
  private static final String INHERIT =
      """
      insert into segment_entry (contact_id, segment_id, added_at)
      select a.survivor_id, e.segment_id, e.added_at
      from segment_entry e join contact_alias a on a.contact_id = e.contact_id
      where e.contact_id = any(?)
      on conflict do nothing
      returning contact_id, segment_id
      """;

  private static final String LISTED =
      "select contact_id, segment_id from segment_entry where contact_id = any(?)";

  private static final String SEGMENTS =
      """
      select segment_id from segment_entry where contact_id = any({0})
      union
      select m.segment_id from segment_membership m join segment s on s.id = m.segment_id
      where m.contact_id = any({0}) and m.member and s.type = 'STATIC'
      """;

  private static final String ADD =
      """
      insert into segment_entry (contact_id, segment_id, added_at)
      select contact_id, ?, ?::timestamptz from contact
      where contact_id = any(?) and status = 'ACTIVE' and merged_into_id is null
      on conflict do nothing
      """;

  private final MembershipStore store;
  private final Membership membership;

  HandPicked(MembershipStore store, Membership membership) {
    this.store = store;
    this.membership = membership;
  }

  /** Adds contacts that are active; others are passed over. Answers how many became members. */
  int add(DSLContext db, LiveSet live, UUID segment, Collection<UUID> contacts, Instant now) {
    store.lock(db, contacts);
    db.execute(ADD, segment, now.atOffset(ZoneOffset.UTC), contacts.toArray(UUID[]::new));
    return evaluate(db, live, segment, contacts, now);
  }

  /** Removes contacts; answers how many were members. */
  int remove(DSLContext db, LiveSet live, UUID segment, Collection<UUID> contacts, Instant now) {
    store.lock(db, contacts);
    db.execute(
        "delete from segment_entry where segment_id = ? and contact_id = any(?)",
        segment,
        contacts.toArray(UUID[]::new));
    return evaluate(db, live, segment, contacts, now);
  }

  /** Follows contacts that came, went, fell asleep or were merged. */
  void follow(DSLContext db, LiveSet live, ChangeSet changes, Instant now) {
    Set<UUID> touched = new HashSet<>();
    changes
        .changes()
        .forEach(
            (trigger, change) -> {
              if (TRIGGERS.contains(trigger)) {
                touched.addAll(change.ids());
              }
            });
    if (touched.isEmpty()) {
      return;
    }
    UUID[] ids = touched.toArray(UUID[]::new);
    Map<UUID, Set<UUID>> work = new TreeMap<>();
    db.fetch(INHERIT, (Object) ids).forEach(row -> put(row, work));
    db.fetch(LISTED, (Object) ids).forEach(row -> put(row, work));
    Set<UUID> all = new TreeSet<>();
    work.values().forEach(all::addAll);
    if (!all.isEmpty()) {
      store.lock(db, all);
      work.forEach((segment, contacts) -> evaluate(db, live, segment, contacts, now));
    }
  }

  /** The STATIC segments that any of these contacts is in or was put into. */
  List<UUID> segmentsOf(DSLContext db, Collection<UUID> contacts) {
    return db.fetch(SEGMENTS, DSL.val(contacts.toArray(UUID[]::new)))
        .getValues("segment_id", UUID.class);
  }

  /** Evaluates contacts whose rows are locked; answers how many memberships changed. */
  int evaluate(DSLContext db, LiveSet live, UUID segment, Collection<UUID> contacts, Instant now) {
    List<MembershipChange> changed = store.evaluateByHand(db, segment, contacts, now);
    membership.changedByHand(db, live, segment, changed, now);
    return changed.size();
  }

  private static void put(Record row, Map<UUID, Set<UUID>> work) {
    work.computeIfAbsent(row.get("segment_id", UUID.class), id -> new HashSet<>())
        .add(row.get("contact_id", UUID.class));
  }
}
