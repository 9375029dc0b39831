package io.acquaint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Contacts of one department, whose roles change, and segments over them. */
final class Crowd {

  private static final List<String> ROLES = List.of("EMPLOYEE", "DECISION_MAKER");

  private final Api api;
  private final String department;
  private final TreeMap<String, String> roles = new TreeMap<>();

  private Crowd(Api api, String department) {
    this.api = api;
    this.department = department;
  }

  static Crowd of(Api api, String department, int contacts) {
    Crowd crowd = new Crowd(api, department);
    for (int i = 0; i < contacts; i++) {
      String id =
          api.create(
              "/v1/contacts",
              """
              {"lastName":"Number%d","email":"number%d@%s.example.org","department":"%s",
               "role":"EMPLOYEE"}"""
                  .formatted(i, i, department, department));
      crowd.roles.put(id, "EMPLOYEE");
    }
    return crowd;
  }

  List<String> contacts() {
    return List.copyOf(roles.keySet());
  }

  /** Gives so many contacts, one after the other, a role by chance. */
  void change(Random random, int times) {
    List<String> all = contacts();
    for (int i = 0; i < times; i++) {
      String contact = all.get(random.nextInt(all.size()));
      is(contact, ROLES.get(random.nextInt(ROLES.size())));
    }
  }

  /** From now on the contact has this role. */
  void is(String contact, String role) {
    api.patch("/v1/contacts/" + contact, "{\"role\":\"" + role + "\"}");
    roles.put(contact, role);
  }

  Set<String> deciders() {
    Set<String> found = new HashSet<>(roles.keySet());
    found.removeIf(contact -> !roles.get(contact).equals("DECISION_MAKER"));
    return found;
  }

  /** Condition of those in the department for whom another condition is true too. */
  String also(String condition) {
    return """
    {"all":[{"field":"department","op":"IS","values":["%s"]},%s]}"""
        .formatted(department, condition);
  }

  String create(String name, String condition) {
    return api.create(
        "/v1/segments",
        """
        {"name":"%s %s","type":"DYNAMIC","timeZone":"UTC","condition":%s}"""
            .formatted(department, name, condition));
  }

  /** Starts the activation and does not wait for it. */
  void activate(String segment) {
    String path = "/v1/segments/" + segment + "/activation";
    assertThat(api.send("POST", path, null, null).statusCode()).isEqualTo(202);
  }

  boolean isLive(String segment) {
    return api.get("/v1/segments/" + segment).path("status").asText().equals("LIVE");
  }

  int estimate(String condition) {
    return api.post(200, "/v1/segments/estimate", "{\"condition\":" + condition + "}")
        .path("count")
        .asInt();
  }

  Set<String> members(String segment) {
    List<String> found = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = api.get("/v1/segments/" + segment + "/members?limit=200" + cursor);
      page.path("items").forEach(item -> found.add(item.path("contactId").asText()));
      cursor = page.hasNonNull("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());
    assertThat(found).doesNotHaveDuplicates();
    return Set.copyOf(found);
  }
}
