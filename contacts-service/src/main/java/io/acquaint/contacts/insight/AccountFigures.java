package io.acquaint.contacts.insight;

import static java.util.Objects.requireNonNull;

import io.acquaint.contacts.interaction.InteractionType;
import io.acquaint.contacts.party.AccountId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The figures of an account, from what V0023 adds up. */
final class AccountFigures implements Figures {

  private static final String TYPES =
      """
      select item as type, day, n from account_figure
       where account_id = cast(? as uuid) and journey_id = ? and figure = 'TYPE'
         and day between cast(? as date) and cast(? as date) and n <> 0
      """;

  /** On the one day of the period whose previous day is before it. */
  private static final String ONCE =
      """
      select kind, cast(sum(n) as bigint) as n from account_unique
       where account_id = cast(? as uuid) and journey_id = ?
         and day between cast(? as date) and cast(? as date) and previous_day < cast(? as date)
         and kind in ('OPEN', 'CLICK', 'LINK', 'UNSUBSCRIBE')
       group by kind
      """;

  private static final String OPENINGS =
      """
      select cast(extract(isodow from day) as int) as weekday, cast(item as int) as hour,
             cast(sum(n) as bigint) as n
        from account_figure
       where account_id = cast(? as uuid) and journey_id = ? and figure = 'OPEN_HOUR'
         and day between cast(? as date) and cast(? as date)
       group by 1, 2 having sum(n) <> 0
      """;

  /** Walks half of account_open_delay_median, since it is known how many delays there are. */
  private static final String MEDIAN =
      """
      with many as (
        select cast(coalesce(sum(n), 0) as bigint) as n from account_unique
         where account_id = cast(? as uuid) and journey_id = ?
           and day between cast(? as date) and cast(? as date) and kind = 'DELAY'),
      middle as (
        select delay from account_open_delay
         where account_id = cast(? as uuid) and journey_id = ?
           and opened_on between cast(? as date) and cast(? as date)
         order by delay
        offset (select greatest(n - 1, 0) / 2 from many) limit (select 2 - n % 2 from many))
      select avg(delay) from middle
      """;

  /** Whole months from the sums of months, the days before and after them one by one. */
  private static final String ITEMS =
      """
      select min(item) as item, cast(sum(n) as bigint) as n
        from (select item_key, item, n from account_figure
               where account_id = cast(? as uuid) and journey_id = ? and figure = ?
                 and day between cast(? as date) and cast(? as date)
              union all
              select item_key, item, n from account_figure
               where account_id = cast(? as uuid) and journey_id = ? and figure = ?
                 and day between cast(? as date) and cast(? as date)
              union all
              select item_key, item, n from account_figure
               where account_id = cast(? as uuid) and journey_id = ? and figure = ?
                 and day between cast(? as date) and cast(? as date)) as parts
       group by item_key having sum(n) <> 0 order by n desc, item limit ?
      """;

  private static final String LIST_CHANGES =
      """
      select list_id, type, occurred_at from account_list_change
       where account_id = cast(? as uuid) and (cast(? as text) is null or journey_id = ?)
         and occurred_at >= cast(? as timestamptz) and occurred_at < cast(? as timestamptz)
       order by occurred_at desc, id desc limit ?
      """;

  private final DSLContext db;
  private final AccountId account;
  private final Period period;

  AccountFigures(DSLContext db, AccountId account, Period period) {
    this.db = db;
    this.account = account;
    this.period = period;
  }

  @Override
  public List<TypeOnDay> types() {
    return db.fetch(TYPES, binds())
        .map(
            row ->
                new TypeOnDay(
                    requireNonNull(row.get("day", LocalDate.class)),
                    InteractionType.valueOf(requireNonNull(row.get("type", String.class))),
                    requireNonNull(row.get("n", Long.class))));
  }

  @Override
  public Map<Once, Long> once() {
    var once = new EnumMap<Once, Long>(Once.class);
    for (Once kind : Once.values()) {
      once.put(kind, 0L);
    }
    db.fetch(ONCE, binds(period.from()))
        .forEach(
            row ->
                once.put(
                    Once.valueOf(requireNonNull(row.get("kind", String.class))),
                    row.get("n", Long.class)));
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
    return db.resultQuery(MEDIAN, binds(binds()))
        .fetchOptional(row -> row.get(0, Double.class))
        .map(Delays::ofMicros);
  }

  @Override
  public List<ItemCount> items(Item item, int limit) {
    LocalDate after = period.to().plusDays(1).withDayOfMonth(1);
    LocalDate first = period.from().plusMonths(1).withDayOfMonth(1);
    LocalDate month = period.from().getDayOfMonth() == 1 ? period.from() : first;
    boolean months = month.isBefore(after);
    var binds = new ArrayList<@Nullable Object>();
    part(binds, item.name() + "_MONTH", month, after.minusDays(1));
    part(binds, item.name(), period.from(), months ? month.minusDays(1) : period.to());
    part(binds, item.name(), months ? after : period.to().plusDays(1), period.to());
    binds.add(limit);
    return db.fetch(ITEMS, binds.toArray())
        .map(
            row ->
                new ItemCount(
                    requireNonNull(row.get("item", String.class)),
                    requireNonNull(row.get("n", Long.class))));
  }

  @Override
  public List<ListChange> listChanges() {
    return db.fetch(
            LIST_CHANGES,
            account.value(),
            period.journeyId(),
            period.journeyId(),
            period.begin(),
            period.end(),
            MOST_CHANGES)
        .map(ContactFigures::change);
  }

  /** A part of ITEMS; one that ends before it begins is empty. */
  private void part(List<@Nullable Object> binds, String figure, LocalDate from, LocalDate to) {
    binds.add(account.value());
    binds.add(journey());
    binds.add(figure);
    binds.add(from);
    binds.add(to);
  }

  /** The empty journey is all journeys together. */
  private String journey() {
    return Objects.requireNonNullElse(period.journeyId(), "");
  }

  private @Nullable Object[] binds(@Nullable Object... more) {
    @Nullable Object[] binds = new @Nullable Object[4 + more.length];
    binds[0] = account.value();
    binds[1] = journey();
    binds[2] = period.from();
    binds[3] = period.to();
    System.arraycopy(more, 0, binds, 4, more.length);
    return binds;
  }
}
