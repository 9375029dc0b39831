package io.acquaint.segments;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is compared with is text and nothing else: never SQL, a pattern or a regular expression.
 * Whoever has these very characters is found, and nobody else.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextsThatLookLikeCodeApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TITLES =
      List.of(
          "plain",
          "100%",
          "100 percent",
          "a_b",
          "axb",
          "back\\slash",
          "backslash",
          "O'Neill",
          "ONeill",
          "'; drop table contact; --",
          "\"quoted\"",
          "$1 and ?",
          "{0}",
          "a.c",
          "abc",
          "^start",
          "end$",
          "(group)",
          "[set]",
          "x*",
          "x|y",
          "\\d+",
          "%",
          "_",
          "\\",
          "'");

  private final String department = Customers.department();
  private final Map<String, String> contacts = new LinkedHashMap<>();

  @BeforeEach
  void contactsWithSuchTitles() {
    if (!contacts.isEmpty()) {
      return;
    }
    List<TestEvent> all = new ArrayList<>();
    for (String title : TITLES) {
      TestEvent contact = Customers.contact(department).with("jobTitle", title).publish();
      contacts.put(title, Customers.id(contact));
      all.add(contact);
    }
    Segments.awaitMembers(
        Segments.live(Segments.inDepartment(department)), all.toArray(TestEvent[]::new));
  }

  static List<String> titles() {
    return TITLES;
  }

  @ParameterizedTest
  @MethodSource("titles")
  void whoever_has_these_very_characters_is_found(String text) throws Exception {
    found("IS", text, String::equals);
    found("CONTAINS", text, String::contains);
    found("STARTS_WITH", text, String::startsWith);
    found("ENDS_WITH", text, String::endsWith);
    found("IS_NOT", text, (title, value) -> !title.equals(value));
  }

  @Test
  void nothing_was_dropped() {
    Api.as("marketer")
        .body("{\"condition\":" + Segments.inDepartment(department) + "}")
        .post("/v1/segments/estimate")
        .then()
        .body("count", equalTo(TITLES.size()));
  }

  private void found(String op, String text, BiPredicate<String, String> fits) throws Exception {
    String value = text.toLowerCase(Locale.ROOT);
    List<String> expected =
        TITLES.stream()
            .filter(title -> fits.test(title.toLowerCase(Locale.ROOT), value))
            .map(contacts::get)
            .toList();
    // At most ten are shown: the others are only counted.
    var answer =
        Api.as("marketer")
            .body(
                "{\"condition\":{\"all\":[%s,{\"field\":\"jobTitle\",\"op\":\"%s\",\"values\":[%s]}]}}"
                    .formatted(
                        Segments.inDepartment(department), op, JSON.writeValueAsString(text)))
            .post("/v1/segments/estimate")
            .then()
            .statusCode(200)
            .body("count", equalTo(expected.size()));
    if (expected.size() <= 10) {
      answer.body("sample", containsInAnyOrder(expected.toArray()));
    }
  }
}
