package io.acquaint.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.local.Console;
import io.acquaint.local.demo.Crm.Activity;
import io.acquaint.local.demo.Crm.Interest;
import io.acquaint.local.demo.Crm.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the records in, in the order in which they refer to each other. */
final class Feeding {
  private static final int BATCH = 100;
  private final Api api;
  private final Crm crm;
  private final CrmMapping mapping;
  private final Refusals refusals;
  private final Console console;
  private final Map<String, String> contactIds = new HashMap<>();

  private enum Outcome {
    CREATED("new"),
    THERE("there already"),
    CLOSED("closed already"),
    REFUSED("refused");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }
  }

  Feeding(Api api, Crm crm, Refusals refusals, Console console) {
    this.api = api;
    this.crm = crm;
    this.mapping = new CrmMapping(crm);
    this.refusals = refusals;
    this.console = console;
  }

  void feed() throws IOException, InterruptedException {
    Tally people = new Tally();
    for (Person person : crm.people()) {
      people.count(contact(person));
    }
    console.say("contacts      " + people);
    Tally interests = new Tally();
    for (Interest interest : crm.interests()) {
      interests.count(lead(interest));
    }
    console.say("leads         " + interests);
    console.say("interactions  " + interactions());
  }

  private Outcome contact(Person person) throws IOException, InterruptedException {
    Map<String, Object> body = mapping.contact(person);
    String path = byExternalId("contacts", person.id());
    Api.Answer answer = api.put(path, body);
    if (answer.status() == 422 && body.containsKey("phone") && pointsAt(answer, "/phone")) {
      // A number that nobody can call must not cost us the person.
      refusals.add(
          "contact " + person.id() + " without its phone " + person.phone(), answer.reason());
      body.remove("phone");
      answer = api.put(path, body);
    }
    if (!answer.ok()) {
      refusals.add("contact " + person.id(), answer.reason());
      return Outcome.REFUSED;
    }
    contactIds.put(person.id(), answer.body().path("id").asText());
    return answer.status() == 201 ? Outcome.CREATED : Outcome.THERE;
  }

  private Outcome lead(Interest interest) throws IOException, InterruptedException {
    String contactId = contactIds.get(interest.personId());
    if (contactId == null) {
      refusals.add("lead " + interest.id(), "its contact " + interest.personId() + " is not there");
      return Outcome.REFUSED;
    }
    Api.Answer answer =
        api.put(byExternalId("leads", interest.id()), mapping.lead(interest, contactId));
    if (answer.status() == 409) {
      return Outcome.CLOSED;
    }
    if (!answer.ok()) {
      refusals.add("lead " + interest.id(), answer.reason());
      return Outcome.REFUSED;
    }
    if (CrmMapping.lost(interest) && answer.body().path("status").asText().equals("OPEN")) {
      Api.Answer lost =
          api.post(
              "/v1/leads/" + answer.body().path("id").asText() + "/disqualification",
              Map.of("reason", "LOST"),
              "acquaint-demo-lost-" + answer.body().path("id").asText());
      if (!lost.ok()) {
        refusals.add("lead " + interest.id() + " as lost", lost.reason());
      }
    }
    return answer.status() == 201 ? Outcome.CREATED : Outcome.THERE;
  }

  private String interactions() throws IOException, InterruptedException {
    Map<String, String> contactOfInterest = new HashMap<>();
    for (Interest interest : crm.interests()) {
      String contactId = contactIds.get(interest.personId());
      if (contactId != null) {
        contactOfInterest.put(interest.id(), contactId);
      }
    }
    List<Activity> sendable = new ArrayList<>();
    for (Activity activity : crm.activities()) {
      if (contactOfInterest.containsKey(activity.interestId())) {
        sendable.add(activity);
      } else {
        refusals.add(
            "activity " + activity.id(), "its lead " + activity.interestId() + " is not there");
      }
    }
    Map<String, Integer> results = new TreeMap<>();
    for (int from = 0; from < sendable.size(); from += BATCH) {
      List<Activity> batch = sendable.subList(from, Math.min(from + BATCH, sendable.size()));
      send(batch, contactOfInterest, results);
    }
    List<String> words = new ArrayList<>();
    results.forEach(
        (result, count) -> words.add(count + " " + result.toLowerCase(java.util.Locale.ROOT)));
    return String.join(", ", words);
  }

  private void send(
      List<Activity> batch, Map<String, String> contactOfInterest, Map<String, Integer> results)
      throws IOException, InterruptedException {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Activity activity : batch) {
      items.add(
          mapping.interaction(activity, contactOfInterest.getOrDefault(activity.interestId(), "")));
    }
    Api.Answer answer = api.post("/v1/interactions", Map.of("items", items), null);
    if (!answer.ok()) {
      throw new IOException("POST /v1/interactions: " + answer.reason());
    }
    for (int i = 0; i < batch.size(); i++) {
      JsonNode receipt = answer.body().path("items").path(i);
      String result = receipt.path("result").asText("no answer");
      results.merge(result, 1, Integer::sum);
      if (!result.equals("ACCEPTED") && !result.equals("DUPLICATE")) {
        refusals.add(
            "activity " + batch.get(i).id(), result + " " + receipt.path("reason").asText());
      }
    }
  }

  private String byExternalId(String collection, String id) {
    return "/v1/"
        + collection
        + "/by-external-id/"
        + Api.encode(crm.source())
        + "/"
        + Api.encode(id);
  }

  private static boolean pointsAt(Api.Answer answer, String pointer) {
    for (JsonNode finding : answer.body().path("errors")) {
      if (finding.path("pointer").asText().equals(pointer)) {
        return true;
      }
    }
    return false;
  }

  private static final class Tally {
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    void count(Outcome outcome) {
      counts.merge(outcome, 1, Integer::sum);
    }

    @Override
    public String toString() {
      List<String> words = new ArrayList<>();
      counts.forEach((outcome, count) -> words.add(count + " " + outcome.words));
      return String.join(", ", words);
    }
  }
}
