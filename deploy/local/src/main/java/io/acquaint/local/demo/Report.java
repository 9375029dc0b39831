package io.acquaint.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.local.Console;
import io.acquaint.local.demo.Picture.ScoredLead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a marketer wants to see, in plain text. */
final class Report {
  private static final int HOTTEST = 10;
  private static final int MEMBERS_SHOWN = 8;
  private static final int MEMBERS_EXPLAINED = 3;
  private static final List<String> GRADES = List.of("Hot", "Warm", "Cold", "");
  private final Api api;
  private final Console console;

  Report(Api api, Console console) {
    this.api = api;
    this.console = console;
  }

  void print(Picture picture, Setup.Live model, List<Setup.Live> segments)
      throws IOException, InterruptedException {
    stagesAndGrades(picture);
    hottest(picture, model);
    for (Setup.Live segment : segments) {
      members(segment, picture.members().getOrDefault(segment.id(), List.of()));
    }
  }

  private void stagesAndGrades(Picture picture) {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    Set<String> grades = new LinkedHashSet<>(GRADES);
    for (ScoredLead lead : picture.leads()) {
      String row = lead.open() ? lead.stage() : "(" + lead.end() + ")";
      grades.add(lead.grade());
      counts
          .computeIfAbsent(row, name -> new LinkedHashMap<>())
          .merge(lead.grade(), 1, Integer::sum);
    }
    console.say("\nLeads per stage and grade\n");
    StringBuilder head = new StringBuilder("  %-32s".formatted(""));
    grades.forEach(grade -> head.append("%10s".formatted(grade.isEmpty() ? "no score" : grade)));
    console.say(head + "%8s".formatted("all"));
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Report::stageOrder)))
        .forEach(
            row -> {
              StringBuilder line = new StringBuilder("  %-32s".formatted(row.getKey()));
              grades.forEach(
                  grade -> line.append("%10d".formatted(row.getValue().getOrDefault(grade, 0))));
              int all = row.getValue().values().stream().mapToInt(Integer::intValue).sum();
              console.say(line + "%8d".formatted(all));
            });
  }

  private static String stageOrder(String row) {
    List<String> order =
        List.of(
            "INQUIRY",
            "MARKETING_QUALIFICATION",
            "TELEPROSPECTING_ACCEPTANCE",
            "TELEPROSPECTING_QUALIFICATION",
            "SALES_ACCEPTANCE");
    int place = order.indexOf(row);
    return (place < 0 ? "9" : place) + row;
  }

  private void hottest(Picture picture, Setup.Live model) throws IOException, InterruptedException {
    console.say("\nThe ten hottest leads, and why\n");
    List<ScoredLead> leads =
        picture.leads().stream()
            .filter(ScoredLead::open)
            .filter(lead -> !lead.grade().isEmpty())
            .sorted(
                Comparator.comparingInt(ScoredLead::score)
                    .reversed()
                    .thenComparing(ScoredLead::name)
                    .thenComparing(ScoredLead::topic))
            .limit(HOTTEST)
            .toList();
    for (ScoredLead lead : leads) {
      console.say(
          "  %4d  %-5s %-24s %s%s"
              .formatted(
                  lead.score(),
                  lead.grade(),
                  lead.name(),
                  lead.topic(),
                  lead.salesReady() ? "  [ready for sales]" : ""));
      console.say("        " + reasons(lead, model));
    }
  }

  private String reasons(ScoredLead lead, Setup.Live model)
      throws IOException, InterruptedException {
    JsonNode explanation =
        api.read("/v1/lead-scores/" + lead.id() + "/" + model.id() + "/explanation");
    List<String> words = new ArrayList<>();
    for (JsonNode rule : explanation.path("rules")) {
      int points = rule.path("points").asInt();
      if (points != 0) {
        int times = rule.path("occurrences").asInt();
        words.add(
            "%s %s%d%s"
                .formatted(
                    rule.path("name").asText() + (times > 1 ? " " + times + " times" : ""),
                    points > 0 ? "+" : "",
                    points,
                    rule.has("cappedFrom")
                        ? " (capped from " + rule.path("cappedFrom").asInt() + ")"
                        : ""));
      }
    }
    return words.isEmpty() ? "no rule applies" : String.join(", ", words);
  }

  private void members(Setup.Live segment, List<String> contactIds)
      throws IOException, InterruptedException {
    console.say("\nSegment \"" + segment.name() + "\": " + contactIds.size() + " members\n");
    int shown = 0;
    for (String contactId : contactIds) {
      if (shown == MEMBERS_SHOWN) {
        console.say("  ... and " + (contactIds.size() - shown) + " more");
        break;
      }
      JsonNode contact = api.read("/v1/contacts/" + contactId);
      console.say(
          "  %-26s %s, %s"
              .formatted(
                  contact.path("fullName").asText(),
                  contact.path("address").path("city").asText(),
                  contact.path("address").path("region").asText()));
      if (shown++ < MEMBERS_EXPLAINED) {
        JsonNode why =
            api.read("/v1/segments/" + segment.id() + "/explanation?contactId=" + contactId);
        why(why.path("tree"));
      }
    }
  }

  /**
   * The true nodes of an explanation: they are why the contact is in. The words of a node with a
   * colon only announce its children.
   */
  private void why(JsonNode node) {
    if (!node.path("value").asBoolean()) {
      return;
    }
    String words = node.path("words").asText();
    if (words.endsWith(":")) {
      node.path("children").forEach(this::why);
    } else if (!words.isEmpty()) {
      console.say("      because " + words);
    }
  }
}
