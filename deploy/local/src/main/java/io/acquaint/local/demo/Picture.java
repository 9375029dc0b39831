package io.acquaint.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the system says at one moment: our leads with their scores, and the members of our segments.
 *
 * @param members contact ids per segment id
 */
record Picture(List<ScoredLead> leads, Map<String, List<String>> members) {

  /**
   * One lead of ours. {@code grade} is empty and {@code score} 0 while the model has not scored it.
   *
   * @param end how a closed lead ended, empty while it is open
   */
  record ScoredLead(
      String id,
      String name,
      String topic,
      String stage,
      String end,
      int score,
      String grade,
      boolean salesReady) {

    boolean open() {
      return end.isEmpty();
    }

    static ScoredLead from(JsonNode lead, String modelId) {
      JsonNode score = com.fasterxml.jackson.databind.node.MissingNode.getInstance();
      for (JsonNode one : lead.path("scores")) {
        if (one.path("modelId").asText().equals(modelId)) {
          score = one;
        }
      }
      String status = lead.path("status").asText();
      return new ScoredLead(
          lead.path("id").asText(),
          (lead.path("firstName").asText() + " " + lead.path("lastName").asText()).strip(),
          lead.path("topic").asText(),
          lead.path("stage").asText(),
          status.equals("OPEN") ? "" : status,
          score.path("score").asInt(),
          score.path("grade").asText(),
          lead.path("salesReady").asBoolean());
    }
  }

  static Picture take(Api api, String source, Setup.Live model, List<Setup.Live> segments)
      throws IOException, InterruptedException {
    List<ScoredLead> leads = new ArrayList<>();
    for (JsonNode lead : api.all("/v1/leads?sort=createdAt")) {
      if (lead.path("externalIds").has(source)) {
        leads.add(ScoredLead.from(lead, model.id()));
      }
    }
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (Setup.Live segment : segments) {
      List<String> ids = new ArrayList<>();
      for (JsonNode member : api.all("/v1/segments/" + segment.id() + "/members")) {
        ids.add(member.path("contactId").asText());
      }
      members.put(segment.id(), ids.stream().sorted().toList());
    }
    return new Picture(leads, members);
  }

  /** True when every open lead has its score. */
  boolean scored() {
    return leads.stream().allMatch(lead -> !lead.open() || !lead.grade().isEmpty());
  }
}
