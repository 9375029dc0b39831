package io.acquaint.model.sql;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.time.MovingBound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * At least k occurrences in a window, as queries with the columns {@code v} (whether there are) and
 * {@code u} (the first instant at which time alone changes that; missing where nobody asks).
 *
 * <p>The k-th newest inside the window says when there will be fewer; the k-th oldest says when
 * there will be enough (occurrences may lie a day ahead of the clock).
 */
final class Occurrences {
  private static final Field<Instant> AT = field(name("i", "occurred_at"), SQLDataType.INSTANT);
  private static final Field<UUID> CONTACT = field(name("i", "contact_id"), SQLDataType.UUID);

  private final int k;
  private final @Nullable MovingBound window;
  private final MovingBound.@Nullable Setback back;
  private final boolean timed;

  /** After the window's beginning, whether or not it has happened yet. */
  private final Condition recent;

  private final Condition happened;

  private final Field<Instant> now;

  Occurrences(int k, @Nullable MovingBound window, Clock clock, boolean timed) {
    this.k = k;
    this.window = window;
    this.back = window == null ? null : window.setback();
    this.timed = timed;
    this.recent = window == null ? noCondition() : AT.gt(Clock.at(window.current()));
    this.now = clock.nowField();
    this.happened = AT.le(now);
  }

  /** One descent of the index; the others only where the first found nothing. */
  Select<?> ofOne(Condition mine) {
    if (!timed) {
      Select<?> enough =
          selectOne()
              .from(Interactions.interactions())
              .where(mine, recent, happened)
              .limit(1)
              .offset(k - 1);
      return select(exists(enough).as("v"));
    }
    Field<Instant> live = kth(mine.and(recent).and(happened), AT.desc());
    Field<Instant> due = kth(mine.and(recent), AT.asc());
    Field<Instant> again =
        back == null || window == null
            ? Truth.NEVER
            : when(
                    exists(
                        selectOne()
                            .from(Interactions.interactions())
                            .where(
                                mine,
                                AT.gt(Clock.at(back.to())),
                                AT.le(Clock.at(window.current())))),
                    Clock.at(back.at()))
                .otherwise(Truth.NEVER);
    Field<Instant> found = field(name("s", "live"), SQLDataType.INSTANT);
    return select(found.isNotNull().as("v"), until(found, due, again).as("u"))
        // the offset keeps the planner from computing the subquery once per mention
        .from(select(live.as("live")).offset(inline(0)).asTable("s"))
        .offset(inline(0));
  }

  /**
   * Whether {@link #ofEverybodyCounted} can answer: the number, the first and the last of all
   * occurrences are kept, and a window of one needs the last only.
   */
  boolean areCounted() {
    return k == 1 || window == null;
  }

  /**
   * Everybody at once, also with the column {@code contact_id}, from the counters that are kept for
   * each contact and type. Only where the last occurrence lies ahead of the clock are interactions
   * looked at.
   */
  Select<?> ofEverybodyCounted(InteractionType type, Condition kind) {
    Field<UUID> contact = field(name("n", "contact_id"), SQLDataType.UUID);
    Field<Instant> last = field(name("n", "last_at"), SQLDataType.INSTANT);
    Condition enough =
        window == null
            ? field(name("n", "n"), SQLDataType.BIGINT).ge(inline((long) k))
            : last.gt(Clock.at(window.current()));
    Condition scanned = back == null || !timed ? enough : or(enough, last.gt(Clock.at(back.to())));
    Select<?> counters =
        select(contact, last, enough.as("enough"))
            .from(table(name("contact_interaction_count")).as("n"))
            .where(field(name("n", "type"), String.class).eq(val(type.name())), scanned);
    List<Field<?>> past =
        new ArrayList<>(List.of(contact, field(name("n", "enough"), SQLDataType.BOOLEAN).as("v")));
    List<Field<?>> ahead = new ArrayList<>(List.of(contact, field(name("o", "v"))));
    if (timed) {
      Field<Instant> leaves = window == null ? Truth.NEVER : Clock.reaches(window, last);
      Field<Instant> returns = back == null ? Truth.NEVER : Clock.at(back.at());
      past.add(
          when(condition(field(name("n", "enough"), SQLDataType.BOOLEAN)), leaves)
              .otherwise(returns)
              .as("u"));
      ahead.add(field(name("o", "u")));
    }
    Table<?> read = table(name("n"));
    Table<?> one = lateral(ofOne(CONTACT.eq(contact).and(kind)).asTable("o"));
    Select<?> happened = select(past).from(read).where(last.le(now));
    Select<?> happening = select(ahead).from(read.crossJoin(one)).where(last.gt(now));
    return select(asterisk())
        .from(
            table("(with n as materialized ({0}) {1} union all {2})", counters, happened, happening)
                .as("e"));
  }

  /** Everybody at once, also with the column {@code contact_id}: one pass over the window. */
  Select<?> ofEverybody(Condition kind) {
    if (!timed) {
      return select(CONTACT, inline(true).as("v"))
          .from(Interactions.interactions())
          .where(kind, recent, happened)
          .groupBy(CONTACT)
          .having(k == 1 ? noCondition() : count().ge(inline(k)));
    }
    Select<?> found =
        select(
                column("contact_id", UUID.class),
                kthOfCounted(kind, recent.and(happened), "n", AT.desc()).as("live"),
                when(number("n").lt(inline((long) k)), kthOfCounted(kind, recent, "m", AT.asc()))
                    .as("due"),
                column("again", Instant.class))
            .from(counted(kind).asTable("g"))
            .offset(inline(0));
    Field<Instant> live = field(name("f", "live"), SQLDataType.INSTANT);
    return select(
            field(name("f", "contact_id"), SQLDataType.UUID),
            live.isNotNull().as("v"),
            until(
                    live,
                    field(name("f", "due"), SQLDataType.INSTANT),
                    field(name("f", "again"), SQLDataType.INSTANT))
                .as("u"))
        .from(found.asTable("f"));
  }

  /**
   * For each contact the number {@code n} of those that count and {@code m} of those that will, and
   * the earliest and latest of each: no order is needed for that.
   */
  private Select<?> counted(Condition kind) {
    Condition counts = recent.and(happened);
    Condition will = window == null ? AT.isNotNull() : recent;
    Condition scanned =
        window == null || back == null
            ? recent
            : AT.gt(Clock.at(back.to().isBefore(window.current()) ? back.to() : window.current()));
    Field<Instant> again =
        window == null || back == null
            ? Truth.NEVER
            : when(
                    condition("bool_or({0})", AT.le(Clock.at(window.current()))),
                    Clock.at(back.at()))
                .otherwise(Truth.NEVER);
    return select(
            CONTACT,
            count().filterWhere(counts).as("n"),
            min(AT).filterWhere(counts).as("n_first"),
            max(AT).filterWhere(counts).as("n_last"),
            count().filterWhere(will).as("m"),
            min(AT).filterWhere(will).as("m_first"),
            max(AT).filterWhere(will).as("m_last"),
            again.as("again"))
        .from(Interactions.interactions())
        .where(kind, scanned)
        .groupBy(CONTACT);
  }

  /** The k-th of a contact's occurrences, looked for only where it is neither first nor last. */
  private Field<Instant> kthOfCounted(
      Condition kind, Condition which, String counter, SortField<Instant> order) {
    boolean newestFirst = order.getOrder() == SortOrder.DESC;
    Field<Instant> first = column(counter + (newestFirst ? "_last" : "_first"), Instant.class);
    Field<Instant> last = column(counter + (newestFirst ? "_first" : "_last"), Instant.class);
    if (k == 1) {
      return first;
    }
    Condition mine = CONTACT.eq(column("contact_id", UUID.class));
    return when(number(counter).eq(inline((long) k)), last)
        .when(number(counter).gt(inline((long) k)), kth(mine.and(kind).and(which), order));
  }

  private static Field<Long> number(String column) {
    return column(column, Long.class);
  }

  private static <T> Field<T> column(String column, Class<T> type) {
    return field(name("g", column), type);
  }

  private Field<Instant> kth(Condition which, SortField<Instant> order) {
    return field(
        select(AT)
            .from(Interactions.interactions())
            .where(which)
            .orderBy(order)
            .limit(1)
            .offset(k - 1));
  }

  private Field<Instant> until(Field<Instant> live, Field<Instant> due, Field<Instant> again) {
    return when(live.isNotNull(), window == null ? Truth.NEVER : Clock.reaches(window, live))
        .otherwise(field("least({0}, {1})", SQLDataType.INSTANT, due, again));
  }
}
