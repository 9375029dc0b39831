package io.acquaint.contacts.suppression;

import static java.util.Objects.requireNonNull;

import io.acquaint.contacts.interaction.InteractionView;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Keeps suppressions from what a batch of interactions says. All counts at the time it occurred, so
 * the order in which interactions arrive does not matter. The address is the one that the contact
 * has when the interaction is stored.
 */
@ApplicationScoped
class SuppressionWriter {

  /** So many soft bounces in a row count as a hard one. */
  static final int SOFT_BOUNCES = 5;

  /**
   * The stronger reason stays: a report before any bounce, a later end before an earlier one. What
   * occurred before a user lifted the suppression does not count.
   */
  private static final String SUPPRESS =
      """
      insert into suppression as s (address, id, version, reason, since, until, interaction_id)
      select distinct on (1) sha256(convert_to(c.email_key, 'UTF8')), n.id, 1, n.reason, n.since,
             n.until, n.interaction_id
        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]),
               cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as uuid[]))
          as n (id, contact_id, reason, since, until, interaction_id)
        join contact c on c.id = n.contact_id
       where c.email_key is not null
       order by 1, n.until desc nulls first, n.since desc
      on conflict (address) do update
         set version = s.version + 1, reason = excluded.reason, since = excluded.since,
             until = excluded.until, lifted_at = null, interaction_id = excluded.interaction_id
       where case when s.lifted_at is null
                  then s.until is not null and (excluded.until is null or excluded.until > s.until)
                  else excluded.since > s.lifted_at end
      """
          + SuppressionEvents.RETURNING;

  /** Two partitions may hear of one address: the second waits, and then sees what the first did. */
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended(email_key, 4715))
        from (select distinct email_key from contact
               where id = any (cast(? as uuid[])) and email_key is not null
               order by email_key) as k
      """;

  private static final String SOFT_BOUNCED =
      """
      insert into soft_bounce (address, interaction_id, occurred_at)
      select sha256(convert_to(c.email_key, 'UTF8')), n.interaction_id, n.occurred_at
        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[]))
          as n (contact_id, interaction_id, occurred_at)
        join contact c on c.id = n.contact_id
       where c.email_key is not null
         and not exists (
               select 1 from interaction i
                where i.contact_id = n.contact_id and i.occurred_at > n.occurred_at
                  and i.type in ('EMAIL_DELIVERED', 'EMAIL_OPENED', 'EMAIL_CLICKED'))
         and not exists (
               select 1 from suppression s
                where s.address = sha256(convert_to(c.email_key, 'UTF8'))
                  and s.lifted_at >= n.occurred_at)
      on conflict do nothing
      """;

  private static final String ARRIVED =
      """
      delete from soft_bounce b
       using unnest(cast(? as uuid[]), cast(? as timestamptz[])) as n (contact_id, occurred_at),
             contact c
       where c.id = n.contact_id and c.email_key is not null
         and b.address = sha256(convert_to(c.email_key, 'UTF8'))
         and b.occurred_at <= n.occurred_at
      """;

  /** The last of the bounces is the one that counts; those that were counted are used up. */
  private static final String AGAIN_AND_AGAIN =
      """
      with tired as (
        select b.address, (array_agg(c.id))[1] as contact_id
          from contact c
          join soft_bounce b on b.address = sha256(convert_to(c.email_key, 'UTF8'))
         where c.id = any (cast(? as uuid[])) and c.email_key is not null
         group by b.address
        having count(distinct b.interaction_id) >= ?
      ), counted as (
        delete from soft_bounce b using tired t where b.address = t.address
        returning b.address, b.interaction_id, b.occurred_at
      )
      select distinct on (t.address) t.contact_id, k.interaction_id, k.occurred_at
        from tired t join counted k on k.address = t.address
       order by t.address, k.occurred_at desc
      """;

  private final DSLContext db;
  private final IdSource ids;
  private final Outbox outbox;

  SuppressionWriter(DSLContext db, IdSource ids, Outbox outbox) {
    this.db = db;
    this.ids = ids;
    this.outbox = outbox;
  }

  void suppress(List<Refusal> refusals) {
    if (refusals.isEmpty()) {
      return;
    }
    outbox.appendAll(
        db.fetch(
                SUPPRESS,
                refusals.stream().map(r -> ids.next()).toArray(UUID[]::new),
                refusals.stream().map(Refusal::contactId).toArray(UUID[]::new),
                refusals.stream().map(r -> r.reason().name()).toArray(String[]::new),
                times(refusals, Refusal::since),
                refusals.stream()
                    .map(r -> r.until() == null ? null : r.until().toString())
                    .toArray(String[]::new),
                refusals.stream().map(Refusal::interactionId).toArray(UUID[]::new))
            .map(SuppressionEvents::of));
  }

  void softBounced(List<InteractionView> bounces) {
    if (bounces.isEmpty()) {
      return;
    }
    db.execute(LOCK, (Object) contacts(bounces));
    db.execute(
        SOFT_BOUNCED,
        contacts(bounces),
        bounces.stream().map(InteractionView::id).toArray(UUID[]::new),
        times(bounces, InteractionView::occurredAt));
  }

  /** A mail that arrived ends the row of soft bounces before it. */
  void arrived(List<InteractionView> signs) {
    if (!signs.isEmpty()) {
      db.execute(ARRIVED, contacts(signs), times(signs, InteractionView::occurredAt));
    }
  }

  void suppressThoseThatBounceAgainAndAgain(List<InteractionView> bounces) {
    if (bounces.isEmpty()) {
      return;
    }
    List<Refusal> refusals =
        db.fetch(AGAIN_AND_AGAIN, contacts(bounces), SOFT_BOUNCES).map(SuppressionWriter::tired);
    suppress(refusals);
  }

  private static Refusal tired(Record row) {
    return Refusal.of(
        SuppressionReason.SOFT_BOUNCES,
        requireNonNull(row.get("contact_id", UUID.class)),
        requireNonNull(row.get("occurred_at", OffsetDateTime.class)).toInstant(),
        requireNonNull(row.get("interaction_id", UUID.class)));
  }

  private static UUID[] contacts(List<InteractionView> interactions) {
    return interactions.stream().map(InteractionView::contactId).toArray(UUID[]::new);
  }

  private static <T> String[] times(List<T> rows, Function<T, Instant> time) {
    return rows.stream().map(row -> time.apply(row).toString()).toArray(String[]::new);
  }
}
