package io.acquaint.contacts.insight;

import static java.util.Objects.requireNonNull;

import io.acquaint.contacts.interaction.InteractionType;
import io.acquaint.contacts.party.ContactId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The figures of a contact: plain SQL over its interactions, of which there are few. */
final class ContactFigures implements Figures {

  /** The interactions of the contact in the period, for the statements below. */
  private static final String IN_PERIOD =
      """
      with i as (
        select type, occurred_at, coalesce(email_id, '') as email, coalesce(link_url, '') as link,
               coalesce(page_url, '') as page, coalesce(form_id, '') as form, list_id, id
          from interaction
         where contact_id = cast(? as uuid)
           and occurred_at >= cast(? as timestamptz) and occurred_at < cast(? as timestamptz)
           and (cast(? as text) is null or journey_id = ?))
      """;

  private static final String TYPES =
      IN_PERIOD
          + """
          select type, cast(occurred_at at time zone 'UTC' as date) as day, count(*) as n
            from i group by 1, 2
          """;

  private static final String ONCE =
      IN_PERIOD
          + """
          select count(distinct email) filter (where type = 'EMAIL_OPENED') as opens,
                 count(distinct email) filter (where type = 'EMAIL_CLICKED') as clicks,
                 count(distinct link) filter (where type = 'EMAIL_CLICKED') as links,
                 count(distinct email) filter (where type = 'EMAIL_UNSUBSCRIBED') as unsubscribes
            from i
          """;

  private static final String OPENINGS =
      IN_PERIOD
          + """
          select cast(extract(isodow from occurred_at at time zone 'UTC') as int) as weekday,
                 cast(extract(hour from occurred_at at time zone 'UTC') as int) as hour, count(*) as n
            from i where type = 'EMAIL_OPENED' group by 1, 2
          """;

  /** Over all time, since a message may have been sent before the period. */
  private static final String MEDIAN =
      """
      select percentile_cont(0.5) within group (order by extract(epoch from opened - sent) * 1e6)
        from (select min(occurred_at) filter (where type = 'EMAIL_SENT') as sent,
                     min(occurred_at) filter (where type = 'EMAIL_OPENED') as opened
                from interaction
               where contact_id = cast(? as uuid) and type in ('EMAIL_SENT', 'EMAIL_OPENED')
                 and (cast(? as text) is null or journey_id = ?)
               group by coalesce(email_id, '')) as message
       where opened >= sent
         and opened >= cast(? as timestamptz) and opened < cast(? as timestamptz)
      """;

  private static final String ITEMS =
      IN_PERIOD
          + """
          select case type when 'WEBSITE_VISITED' then page when 'LINK_CLICKED' then link
                           else form end as item, count(*) as n
            from i where type = ? group by 1 order by n desc, item limit ?
          """;

  private static final String LIST_CHANGES =
      IN_PERIOD
          + """
          select list_id, type, occurred_at from i
           where type in ('LIST_SUBSCRIBED', 'LIST_UNSUBSCRIBED')
           order by occurred_at desc, id desc limit ?
          """;

  private final DSLContext db;
  private final ContactId contact;
  private final Period period;

  ContactFigures(DSLContext db, ContactId contact, Period period) {
    this.db = db;
    this.contact = contact;
    this.period = period;
  }

  @Override
  public List<TypeOnDay> types() {
    return db.fetch(TYPES, binds())
        .map(
            row ->
                new TypeOnDay(
                    requireNonNull(row.get("day", LocalDate.class)),
                    type(row),
                    requireNonNull(row.get("n", Long.class))));
  }

  @Override
  public Map<Once, Long> once() {
    Record row = requireNonNull(db.fetchOne(ONCE, binds()));
    var once = new EnumMap<Once, Long>(Once.class);
    once.put(Once.OPEN, row.get("opens", Long.class));
    once.put(Once.CLICK, row.get("clicks", Long.class));
    once.put(Once.LINK, row.get("links", Long.class));
    once.put(Once.UNSUBSCRIBE, row.get("unsubscribes", Long.class));
    return once;
  }

  @Override
  public List<OpenedAt> openings() {
    return db.fetch(OPENINGS, binds())
        .map(
            row ->
                new OpenedAt(
                    requireNonNull(row.get("weekday", Integer.class)),
                    requireNonNull(row.get("hour", Integer.class)),
                    requireNonNull(row.get("n", Long.class))));
  }

  @Override
  public Optional<Duration> medianDelayToOpen() {
    return db.resultQuery(
            MEDIAN,
            contact.value(),
            period.journeyId(),
            period.journeyId(),
            period.begin(),
            period.end())
        .fetchOptional(row -> row.get(0, Double.class))
        .map(Delays::ofMicros);
  }

  @Override
  public List<ItemCount> items(Item item, int limit) {
    String type =
        switch (item) {
          case PAGE -> "WEBSITE_VISITED";
          case LINK -> "LINK_CLICKED";
          case FORM_VISIT -> "FORM_VISITED";
          case FORM_SUBMIT -> "FORM_SUBMITTED";
        };
    return db.fetch(ITEMS, binds(type, limit))
        .map(
            row ->
                new ItemCount(
                    requireNonNull(row.get("item", String.class)),
                    requireNonNull(row.get("n", Long.class))));
  }

  @Override
  public List<ListChange> listChanges() {
    return db.fetch(LIST_CHANGES, binds(MOST_CHANGES)).map(ContactFigures::change);
  }

  static ListChange change(Record row) {
    return new ListChange(
        row.get("list_id", String.class),
        type(row),
        requireNonNull(row.get("occurred_at", OffsetDateTime.class)).toInstant());
  }

  private static InteractionType type(Record row) {
    return InteractionType.valueOf(requireNonNull(row.get("type", String.class)));
  }

  private @Nullable Object[] binds(Object... more) {
    @Nullable Object[] binds = new @Nullable Object[5 + more.length];
    binds[0] = contact.value();
    binds[1] = period.begin();
    binds[2] = period.end();
    binds[3] = period.journeyId();
    binds[4] = period.journeyId();
    System.arraycopy(more, 0, binds, 5, more.length);
    return binds;
  }
}
