package io.acquaint.contacts.insight;

import io.acquaint.contacts.insight.Figures.Item;
import io.acquaint.contacts.insight.Figures.ItemCount;
import io.acquaint.contacts.insight.Figures.Once;
import io.acquaint.contacts.insight.Figures.OpenedAt;
import io.acquaint.contacts.insight.Figures.TypeOnDay;
import io.acquaint.contacts.interaction.InteractionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the answer from figures: the definitions of the specification are here, once. */
final class InsightsBuilder {

  /** How many pages, links and forms are told. */
  private static final int MOST_ITEMS = 50;

  /** Visits and submissions of a form are read one after the other: enough to find its partner. */
  private static final int MOST_FORMS = 10_000;

  private final Period period;
  private final Figures figures;
  private final List<TypeOnDay> types;
  private final Map<InteractionType, Long> totals = new EnumMap<>(InteractionType.class);

  InsightsBuilder(Period period, Figures figures) {
    this.period = period;
    this.figures = figures;
    this.types = figures.types();
    types.forEach(each -> totals.merge(each.type(), each.count(), Long::sum));
  }

  InsightsView build() {
    return new InsightsView(
        period.from(),
        period.to(),
        period.interval().name().toLowerCase(Locale.ROOT),
        period.journeyId(),
        overview(),
        email(),
        web(),
        forms(),
        new EventsView(
            total(InteractionType.EVENT_REGISTERED),
            total(InteractionType.EVENT_REGISTRATION_CANCELLED),
            total(InteractionType.EVENT_CHECKED_IN)),
        lists());
  }

  private OverviewView overview() {
    Map<LocalDate, Map<InteractionType, Long>> spans = new TreeMap<>();
    Interval interval = period.interval();
    LocalDate begin = interval.begin(period.from());
    while (!begin.isAfter(period.to())) {
      spans.put(begin, new EnumMap<>(InteractionType.class));
      begin = interval.next(begin);
    }
    for (TypeOnDay each : types) {
      spans
          .computeIfAbsent(interval.begin(each.day()), day -> new EnumMap<>(InteractionType.class))
          .merge(each.type(), each.count(), Long::sum);
    }
    List<OverviewView.Point> series =
        spans.entrySet().stream()
            .map(
                span ->
                    new OverviewView.Point(span.getKey(), sum(span.getValue()), span.getValue()))
            .toList();
    return new OverviewView(sum(totals), totals, series);
  }

  private EmailView email() {
    Map<Once, Long> once = figures.once();
    long hard = total(InteractionType.EMAIL_HARD_BOUNCED);
    long soft = total(InteractionType.EMAIL_SOFT_BOUNCED);
    long block = total(InteractionType.EMAIL_BLOCK_BOUNCED);
    long sent = total(InteractionType.EMAIL_SENT);
    long delivered = sent - hard - soft - block;
    long opened = once.getOrDefault(Once.OPEN, 0L);
    long clicked = once.getOrDefault(Once.CLICK, 0L);
    List<OpenedAt> openings = figures.openings();
    return new EmailView(
        sent,
        delivered,
        opened,
        total(InteractionType.EMAIL_OPENED),
        once.getOrDefault(Once.LINK, 0L),
        total(InteractionType.EMAIL_CLICKED),
        clicked,
        Math.max(0, delivered - opened),
        rate(clicked, delivered),
        rate(clicked, opened),
        hard,
        soft,
        block,
        total(InteractionType.EMAIL_BLOCKED),
        total(InteractionType.EMAIL_SPAM_REPORTED),
        total(InteractionType.EMAIL_FORWARDED),
        once.getOrDefault(Once.UNSUBSCRIBE, 0L),
        byHour(openings),
        byWeekday(openings),
        figures.medianDelayToOpen().map(Duration::toString).orElse(null));
  }

  private WebView web() {
    return new WebView(
        total(InteractionType.WEBSITE_VISITED),
        total(InteractionType.LINK_CLICKED),
        figures.items(Item.PAGE, MOST_ITEMS).stream()
            .map(page -> new WebView.Page(orNull(page.item()), page.count()))
            .toList(),
        figures.items(Item.LINK, MOST_ITEMS).stream()
            .map(link -> new WebView.Link(orNull(link.item()), link.count()))
            .toList());
  }

  private FormsView forms() {
    Map<String, FormsView.Form> forms = new HashMap<>();
    for (ItemCount visited : figures.items(Item.FORM_VISIT, MOST_FORMS)) {
      forms.put(visited.item(), new FormsView.Form(orNull(visited.item()), visited.count(), 0));
    }
    for (ItemCount submitted : figures.items(Item.FORM_SUBMIT, MOST_FORMS)) {
      FormsView.Form visited = forms.get(submitted.item());
      long visits = visited == null ? 0 : visited.visits();
      forms.put(
          submitted.item(),
          new FormsView.Form(orNull(submitted.item()), visits, submitted.count()));
    }
    return new FormsView(
        total(InteractionType.FORM_VISITED),
        total(InteractionType.FORM_SUBMITTED),
        forms.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<String, FormsView.Form> form) ->
                            -form.getValue().visits() - form.getValue().submissions())
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_ITEMS)
            .map(Map.Entry::getValue)
            .toList());
  }

  private ListsView lists() {
    return new ListsView(
        total(InteractionType.LIST_SUBSCRIBED),
        total(InteractionType.LIST_UNSUBSCRIBED),
        figures.listChanges().stream()
            .map(
                change ->
                    new ListsView.Change(
                        change.listId(),
                        change.type() == InteractionType.LIST_SUBSCRIBED
                            ? ListsView.Move.JOINED
                            : ListsView.Move.LEFT,
                        change.at()))
            .toList());
  }

  private long total(InteractionType type) {
    return totals.getOrDefault(type, 0L);
  }

  private static long sum(Map<InteractionType, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<Long> byHour(List<OpenedAt> openings) {
    Long[] hours = new Long[24];
    Arrays.fill(hours, 0L);
    openings.forEach(each -> hours[each.hour()] += each.count());
    return new ArrayList<>(Arrays.asList(hours));
  }

  private static Map<DayOfWeek, Long> byWeekday(List<OpenedAt> openings) {
    Map<DayOfWeek, Long> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, 0L);
    }
    openings.forEach(each -> days.merge(DayOfWeek.of(each.weekday()), each.count(), Long::sum));
    return days;
  }

  /** To four decimals. */
  private static @Nullable BigDecimal rate(long part, long whole) {
    return whole <= 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
  }

  private static @Nullable String orNull(String item) {
    return item.isEmpty() ? null : item;
  }
}
