package io.acquaint.local.demo;

import io.acquaint.local.demo.Crm.Activity;
import io.acquaint.local.demo.Crm.Deal;
import io.acquaint.local.demo.Crm.Interest;
import io.acquaint.local.demo.Crm.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Turns records of the CRM into request bodies; the rules are listed in this package's description.
 */
final class CrmMapping {
  private static final Set<String> TITLES = Set.of("mr.", "mrs.", "ms.", "miss", "dr.", "prof.");
  private static final Set<String> SUFFIXES =
      Set.of("jr.", "sr.", "ii", "iii", "iv", "v", "md", "dds", "dvm", "phd");
  private static final Map<String, String> COUNTRIES = Map.of("USA", "US");
  private static final Map<String, String> SOURCES =
      Map.of(
          "Email Campaign", "JOURNEY",
          "Social Media", "ADVERTISEMENT",
          "Referral", "EXTERNAL_REFERRAL",
          "Event", "EVENT",
          "Website", "WEB");
  private static final Map<String, String> RATINGS =
      Map.of("Qualified", "HOT", "Working", "WARM", "New", "COLD");

  private final Crm crm;
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Interest> interests = new HashMap<>();
  private final Map<String, Activity> firstActivity = new HashMap<>();
  private final Map<String, BigDecimal> largestDeal = new HashMap<>();
  private final Set<String> customers = new HashSet<>();

  CrmMapping(Crm crm) {
    this.crm = crm;
    crm.people().forEach(person -> people.put(person.id(), person));
    crm.interests().forEach(interest -> interests.put(interest.id(), interest));
    Map<String, Activity> activities = new HashMap<>();
    for (Activity activity : crm.activities()) {
      activities.put(activity.id(), activity);
      firstActivity.merge(
          activity.interestId(),
          activity,
          (a, b) ->
              Comparator.comparing(Activity::at).thenComparing(Activity::id).compare(a, b) <= 0
                  ? a
                  : b);
    }
    for (Deal deal : crm.deals()) {
      Activity activity = activities.get(deal.activityId());
      if (activity != null) {
        largestDeal.merge(activity.interestId(), deal.value(), BigDecimal::max);
        Interest interest = interests.get(activity.interestId());
        if (interest != null && deal.stage().equals("Closed Won")) {
          customers.add(interest.personId());
        }
      }
    }
  }

  Map<String, Object> contact(Person person) {
    Map<String, Object> body = new LinkedHashMap<>(names(person.fullName()));
    put(body, "email", person.email());
    put(body, "phone", person.phone());
    body.put("kinds", Set.of(customers.contains(person.id()) ? "CUSTOMER" : "PROSPECT"));
    Map<String, Object> address = new LinkedHashMap<>();
    put(address, "city", person.city());
    put(address, "region", person.region());
    put(address, "country", COUNTRIES.getOrDefault(person.country(), person.country()));
    body.put("address", address);
    return body;
  }

  Map<String, Object> lead(Interest interest, String contactId) {
    Map<String, Object> body = new LinkedHashMap<>();
    Activity first = firstActivity.get(interest.id());
    body.put("topic", first != null ? first.subject() : "Enquiry by " + interest.source());
    Person person = people.get(interest.personId());
    if (person != null) {
      body.putAll(names(person.fullName()));
      put(body, "email", person.email());
    }
    body.put("parentContactId", contactId);
    body.put("department", "MARKETING");
    body.put("source", SOURCES.getOrDefault(interest.source(), "OTHER"));
    body.put("campaignId", interest.source().toLowerCase(Locale.ROOT).replace(' ', '-'));
    String rating = RATINGS.get(interest.status());
    if (rating != null) {
      body.put("rating", rating);
    }
    BigDecimal budget = largestDeal.get(interest.id());
    if (budget != null) {
      String amount = budget.setScale(2, RoundingMode.HALF_UP).toPlainString();
      body.put("budget", new TreeMap<>(Map.of("amount", amount, "currency", "USD")));
    }
    return body;
  }

  /** True when the other system has given the lead up. */
  static boolean lost(Interest interest) {
    return interest.status().equals("Lost");
  }

  Map<String, Object> interaction(Activity activity, String contactId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", interactionId(activity).toString());
    body.put("contactId", contactId);
    body.put("occurredAt", activity.at().toString());
    String plain = activity.type().toLowerCase(Locale.ROOT);
    switch (activity.type()) {
      case "Email" -> {
        body.put("type", activity.done() ? "EMAIL_CLICKED" : "EMAIL_SENT");
        body.put("emailId", activity.id());
      }
      case "Meeting" -> {
        body.put("type", activity.done() ? "EVENT_CHECKED_IN" : "EVENT_REGISTERED");
        body.put("eventId", activity.id());
      }
      default -> {
        body.put("type", "CUSTOM");
        body.put("name", activity.done() ? plain : "planned " + plain);
      }
    }
    body.put("properties", Map.of("subject", activity.subject(), "lead", activity.interestId()));
    return body;
  }

  /** The same activity has the same id in every run: sending it again changes nothing. */
  private UUID interactionId(Activity activity) {
    String name = "acquaint-demo/" + crm.source() + "/activity/" + activity.id();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** First and last name of a full name: titles and degrees belong to neither. */
  static Map<String, String> names(String fullName) {
    java.util.List<String> words =
        new java.util.ArrayList<>(java.util.List.of(fullName.strip().split("\\s+")));
    while (words.size() > 1 && TITLES.contains(words.getFirst().toLowerCase(Locale.ROOT))) {
      words.removeFirst();
    }
    while (words.size() > 1 && SUFFIXES.contains(words.getLast().toLowerCase(Locale.ROOT))) {
      words.removeLast();
    }
    Map<String, String> names = new LinkedHashMap<>();
    String last = words.removeLast();
    if (!words.isEmpty()) {
      names.put("firstName", String.join(" ", words));
    }
    names.put("lastName", last);
    return names;
  }

  private static void put(Map<String, Object> body, String field, String value) {
    if (!value.isBlank()) {
      body.put(field, value.strip());
    }
  }
}
