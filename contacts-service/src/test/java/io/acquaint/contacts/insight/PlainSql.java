package io.acquaint.contacts.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of insights once more, as plain SQL over the stored interactions, compared with what
 * the route answered.
 *
 * @param db one connection for all of it
 * @param counts those read so far, by type
 * @param source selects the interactions of the contact or account
 */
record PlainSql(
    Connection db,
    String source,
    LocalDate from,
    LocalDate to,
    @Nullable String journey,
    Map<String, Long> counts) {

  private static final List<String> TYPES =
      List.of(
          "EMAIL_SENT",
          "EMAIL_OPENED",
          "EMAIL_CLICKED",
          "EMAIL_HARD_BOUNCED",
          "EMAIL_SOFT_BOUNCED",
          "EMAIL_BLOCK_BOUNCED",
          "EMAIL_UNSUBSCRIBED",
          "WEBSITE_VISITED",
          "LINK_CLICKED",
          "FORM_VISITED",
          "FORM_SUBMITTED",
          "EVENT_REGISTERED",
          "EVENT_REGISTRATION_CANCELLED",
          "EVENT_CHECKED_IN",
          "LIST_SUBSCRIBED",
          "LIST_UNSUBSCRIBED",
          "CUSTOM");

  static PlainSql ofContact(
      Connection db, String id, LocalDate from, LocalDate to, @Nullable String journey) {
    String source = "select i.* from interaction i where contact_id = '" + id + "'";
    return new PlainSql(db, source, from, to, journey, new HashMap<>());
  }

  static PlainSql ofAccount(
      Connection db, String id, LocalDate from, LocalDate to, @Nullable String journey) {
    String source =
        """
        select i.* from interaction i join account_link l using (contact_id)
         where l.account_id = '%s' and occurred_at >= linked_at and occurred_at < unlinked_at
        """
            .formatted(id);
    return new PlainSql(db, source, from, to, journey, new HashMap<>());
  }

  static List<String> types() {
    return TYPES;
  }

  void check(ShownInsights answer) {
    assertEquals(number("count(*)", "true"), answer.getLong("overview.total"), "total");
    for (String type : TYPES) {
      assertEquals(count(type), orZero(answer, "overview.byType." + type), type);
    }
    series(answer);
    email(answer);
    openings(answer);
    assertEquals(count("WEBSITE_VISITED"), answer.getLong("web.visits"));
    assertEquals(count("LINK_CLICKED"), answer.getLong("web.clicks"));
    items(answer, "web.pages", "pageUrl", "visits", "page_url", "WEBSITE_VISITED");
    items(answer, "web.links", "linkUrl", "clicks", "link_url", "LINK_CLICKED");
    assertEquals(count("FORM_VISITED"), answer.getLong("forms.visits"));
    assertEquals(count("FORM_SUBMITTED"), answer.getLong("forms.submissions"));
    items(answer, "forms.forms", "formId", "visits", "form_id", "FORM_VISITED");
    items(answer, "forms.forms", "formId", "submissions", "form_id", "FORM_SUBMITTED");
    assertEquals(count("EVENT_REGISTERED"), answer.getLong("events.registrations"));
    assertEquals(count("EVENT_REGISTRATION_CANCELLED"), answer.getLong("events.cancellations"));
    assertEquals(count("EVENT_CHECKED_IN"), answer.getLong("events.checkIns"));
    assertEquals(count("LIST_SUBSCRIBED"), answer.getLong("lists.joined"));
    assertEquals(count("LIST_UNSUBSCRIBED"), answer.getLong("lists.left"));
    listChanges(answer);
  }

  private void email(ShownInsights answer) {
    long sent = count("EMAIL_SENT");
    long delivered =
        sent
            - count("EMAIL_HARD_BOUNCED")
            - count("EMAIL_SOFT_BOUNCED")
            - count("EMAIL_BLOCK_BOUNCED");
    long opened = once("email_id", "EMAIL_OPENED");
    long clicked = once("email_id", "EMAIL_CLICKED");
    assertEquals(sent, answer.getLong("email.sent"));
    assertEquals(delivered, answer.getLong("email.delivered"));
    assertEquals(opened, answer.getLong("email.uniqueOpens"), "uniqueOpens");
    assertEquals(once("link_url", "EMAIL_CLICKED"), answer.getLong("email.uniqueClicks"));
    assertEquals(clicked, answer.getLong("email.uniqueMessageClicks"), "uniqueMessageClicks");
    assertEquals(once("email_id", "EMAIL_UNSUBSCRIBED"), answer.getLong("email.unsubscribes"));
    assertEquals(Math.max(0, delivered - opened), answer.getLong("email.unopened"));
    assertEquals(rate(clicked, delivered), rate(answer, "email.clickThroughRate"), "through");
    assertEquals(rate(clicked, opened), rate(answer, "email.clickToOpenRate"), "to open");
    String median =
        column(
                """
                select percentile_cont(0.5) within group (order by extract(epoch from o - s))
                  from (select min(occurred_at) filter (where type = 'EMAIL_SENT') s,
                               min(occurred_at) filter (where type = 'EMAIL_OPENED') o
                          from (%s) i where %s
                         group by contact_id, coalesce(email_id, '')) m
                 where o >= s and o >= '%s' and o < '%s'
                """
                    .formatted(source, inJourney(), begin(), end()))
            .getFirst();
    String shown = answer.getString("email.medianDelayToOpen");
    assertEquals(
        median.equals("null") ? null : Math.round(Double.parseDouble(median) * 1000),
        shown == null ? null : Duration.parse(shown).toMillis(),
        "median");
  }

  private void openings(ShownInsights answer) {
    List<Integer> hours = answer.getList("email.opensByHour");
    Map<String, Integer> days = answer.getMap("email.opensByWeekday");
    Map<String, Long> shown = new TreeMap<>();
    for (int hour = 0; hour < 24; hour++) {
      putCount(shown, "hour " + hour, hours.get(hour));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      putCount(shown, "isodow " + day.getValue(), days.getOrDefault(day.name(), 0));
    }
    Map<String, Long> expected = new TreeMap<>();
    for (String unit : List.of("hour", "isodow")) {
      String part = "extract(%s from occurred_at at time zone 'UTC')".formatted(unit);
      rows(part + " || ' ' || count(*)", "type = 'EMAIL_OPENED'", "group by " + part)
          .forEach(
              row -> expected.put(unit + " " + row.split(" ")[0], Long.valueOf(row.split(" ")[1])));
    }
    assertEquals(expected, shown, "openings");
  }

  private static void putCount(Map<String, Long> counts, String name, int n) {
    if (n != 0) {
      counts.put(name, (long) n);
    }
  }

  private void series(ShownInsights answer) {
    String unit = answer.getString("interval");
    Map<String, Long> expected = new TreeMap<>();
    for (String row :
        rows(
            "date_trunc('%s', occurred_at at time zone 'UTC')::date || ' ' || type || ' ' || count(*)"
                .formatted(unit),
            "true",
            "group by date_trunc('%s', occurred_at at time zone 'UTC')::date, type"
                .formatted(unit))) {
      String[] parts = row.split(" ");
      expected.put(parts[0] + " " + parts[1], Long.valueOf(parts[2]));
    }
    Map<String, Long> shown = new TreeMap<>();
    List<Map<String, Object>> points = answer.getList("overview.series");
    for (Map<String, Object> point : points) {
      Map<?, ?> byType = (Map<?, ?>) point.get("byType");
      byType.forEach(
          (type, n) -> shown.put(point.get("from") + " " + type, ((Number) n).longValue()));
    }
    assertEquals(expected, shown, "series by " + unit);
    long spans =
        Long.parseLong(
            column(
                    """
                    select count(*) from generate_series(date_trunc('%1$s', '%2$s'::timestamp),
                      '%3$s'::timestamp, '1 %1$s'::interval)
                    """
                        .formatted(unit, from, to))
                .getFirst());
    assertEquals(spans, points.size(), "points by " + unit);
  }

  private void items(
      ShownInsights answer, String list, String name, String figure, String column, String type) {
    Map<String, Long> expected = new TreeMap<>();
    rows(
            "coalesce(%1$s, '-') || ' ' || count(*)".formatted(column),
            "type = '" + type + "'",
            "group by " + column)
        .forEach(row -> expected.put(row.split(" ")[0], Long.valueOf(row.split(" ")[1])));
    Map<String, Long> shown = new TreeMap<>();
    List<Map<String, Object>> items = answer.getList(list);
    for (Map<String, Object> item : items) {
      long n = ((Number) item.get(figure)).longValue();
      if (n > 0) {
        shown.put(item.getOrDefault(name, "-").toString(), n);
      }
    }
    assertEquals(expected, shown, list + " " + figure);
  }

  private void listChanges(ShownInsights answer) {
    List<String> shown = new ArrayList<>();
    List<Map<String, Object>> changes = answer.getList("lists.changes");
    changes.forEach(
        each ->
            shown.add(
                (each.get("move").equals("JOINED") ? "LIST_SUBSCRIBED" : "LIST_UNSUBSCRIBED")
                    + " "
                    + each.getOrDefault("listId", "-")));
    assertEquals(
        rows(
            "type || ' ' || coalesce(list_id, '-')",
            "type in ('LIST_SUBSCRIBED', 'LIST_UNSUBSCRIBED')",
            "order by occurred_at desc, id desc limit 200"),
        shown,
        "changes of lists");
  }

  private long count(String type) {
    return counts.computeIfAbsent(type, each -> number("count(*)", "type = '" + each + "'"));
  }

  private long once(String column, String type) {
    return number(
        "count(distinct (contact_id, coalesce(%s, '')))".formatted(column),
        "type = '" + type + "'");
  }

  private long number(String figure, String where) {
    return Long.parseLong(rows(figure, where, "").getFirst());
  }

  private List<String> rows(String select, String where, String rest) {
    return column(
        "select %s from (%s) i where %s and occurred_at >= '%s' and occurred_at < '%s' and %s %s"
            .formatted(select, source, inJourney(), begin(), end(), where, rest));
  }

  private List<String> column(String sql) {
    try (Statement statement = db.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private String inJourney() {
    return journey == null ? "true" : "journey_id = '" + journey + "'";
  }

  private String begin() {
    return from + "T00:00:00Z";
  }

  private String end() {
    return to.plusDays(1) + "T00:00:00Z";
  }

  private static @Nullable BigDecimal rate(long part, long whole) {
    return whole <= 0
        ? null
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
            .stripTrailingZeros();
  }

  private static @Nullable BigDecimal rate(ShownInsights answer, String path) {
    String text = answer.getString(path);
    return text == null
        ? null
        : new BigDecimal(text).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private static long orZero(ShownInsights answer, String path) {
    return answer.get(path) == null ? 0 : answer.getLong(path);
  }
}
