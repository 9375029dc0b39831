package io.acquaint.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.contracts.Topics;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EventExamplesTest {
  private static final Path EVENTS = ContractFiles.openApi("x").resolve("../../events").normalize();

  @Test
  void everyTypeHasAnExampleThatItsSchemaAccepts() {
    EventContract.types()
        .forEach(
            (type, topic) -> {
              EventExample example = EventContract.example(type);
              assertEquals(topic, example.topic(), type);
              assertEquals(type, example.type());
              EventContract.check(type, example.body());
            });
  }

  @Test
  void aFieldThatNoSchemaNamesIsRefused() {
    ObjectNode body = EventContract.example("contact.created").body().deepCopy();
    body.put("shoeSize", 43);

    AssertionError refused =
        assertThrows(AssertionError.class, () -> EventContract.check("contact.created", body));

    assertTrue(refused.getMessage().contains("shoeSize"), refused.getMessage());
  }

  @Test
  void aBrokenDateIsRefused() {
    ObjectNode body = EventContract.example("contact.created").body().deepCopy();
    body.put("createdAt", "yesterday");

    assertThrows(AssertionError.class, () -> EventContract.check("contact.created", body));
  }

  @Test
  void theAsyncApiDocumentListsExactlyTheseTypes() {
    JsonNode document = ContractFiles.read(EVENTS.resolve("asyncapi.yaml"));
    Map<String, String> listed = new TreeMap<>();
    document
        .path("channels")
        .forEach(
            channel ->
                channel
                    .path("messages")
                    .forEach(
                        message ->
                            listed.put(
                                References.follow(document, message).path("name").asText(),
                                channel.path("address").asText())));

    assertEquals(EventContract.types(), listed);
  }

  @Test
  void noExampleIsLeftOver() throws Exception {
    try (var files = Files.list(EVENTS.resolve("examples"))) {
      List<String> names =
          files.map(f -> f.getFileName().toString().replace(".json", "")).sorted().toList();
      assertEquals(new ArrayList<>(new TreeSet<>(EventContract.types().keySet())), names);
    }
  }

  @Test
  void everyTopicOfTheListIsAConstant() throws Exception {
    TreeSet<String> constants = new TreeSet<>();
    for (Field field : Topics.class.getFields()) {
      constants.add((String) field.get(null));
    }
    assertTrue(constants.containsAll(EventContract.types().values()));
  }
}
