package io.acquaint.local.demo;

import io.acquaint.local.demo.Crm.Activity;
import io.acquaint.local.demo.Crm.Deal;
import io.acquaint.local.demo.Crm.Interest;
import io.acquaint.local.demo.Crm.Person;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small made-up CRM for {@code up --demo}: forty people who get to know a maker of coffee
 * machines. The same seed gives the same people; the activities lie in the weeks before the year's
 * current quarter began, so that two runs of one quarter tell the same story.
 */
final class Story {
  private static final int PEOPLE = 40;
  private static final long SEED = 20_260_101;
  private static final List<String> FIRST =
      List.of(
          "Ada", "Ben", "Clara", "Dario", "Elif", "Femi", "Grete", "Hana", "Ivo", "Jun", "Katla",
          "Liam");
  private static final List<String> LAST =
      List.of(
          "Abara", "Brandt", "Costa", "Demir", "Ekberg", "Fontana", "Gruber", "Haddad", "Ito",
          "Jansen");
  private static final List<String> REGIONS =
      List.of("Texas", "California", "Oregon", "Maine", "Ohio");
  private static final List<String> TOPICS =
      List.of(
          "Espresso machines",
          "Office coffee by subscription",
          "Water filters",
          "Bean roasting workshop");
  private static final List<String> SOURCES =
      List.of("Website", "Event", "Email Campaign", "Referral", "Social Media");
  private static final List<String> STATUSES =
      List.of("New", "Working", "Qualified", "Working", "New", "Lost");
  private static final List<String> TYPES =
      List.of("Email", "Email", "Meeting", "Demo", "Call", "Follow-up");

  private Story() {}

  static Crm told(Instant now) {
    Random random = new Random(SEED);
    Instant end = quarterStart(now);
    List<Person> people = new ArrayList<>();
    List<Interest> interests = new ArrayList<>();
    List<Activity> activities = new ArrayList<>();
    List<Deal> deals = new ArrayList<>();
    for (int i = 1; i <= PEOPLE; i++) {
      String first = pick(FIRST, random);
      String last = pick(LAST, random);
      String region = pick(REGIONS, random);
      String mail =
          "%s.%s.%d@example.org".formatted(first, last, i).toLowerCase(java.util.Locale.ROOT);
      String phone = "(512) 555-0" + (100 + i);
      people.add(
          new Person("P" + i, first + " " + last, mail, phone, "Springfield", region, "USA"));
      for (int j = 1; j <= 1 + random.nextInt(2); j++) {
        String lead = "P" + i + "-" + j;
        interests.add(new Interest(lead, "P" + i, pick(SOURCES, random), pick(STATUSES, random)));
        int count = random.nextInt(5);
        String topic = pick(TOPICS, random);
        for (int k = 1; k <= count; k++) {
          String id = lead + "-" + k;
          Instant at = end.minus(Duration.ofHours(random.nextInt(60 * 24)));
          activities.add(
              new Activity(id, lead, pick(TYPES, random), topic, at, random.nextInt(3) > 0));
          if (random.nextInt(3) == 0) {
            String stage = random.nextInt(8) == 0 ? "Closed Won" : "Negotiation";
            deals.add(new Deal(id, stage, BigDecimal.valueOf(1_000 + random.nextInt(12_000))));
          }
        }
      }
    }
    return new Crm("acquaint-demo", people, interests, activities, deals);
  }

  private static Instant quarterStart(Instant now) {
    var month = now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
    return month.minusMonths((month.getMonthValue() - 1) % 3).toInstant();
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
