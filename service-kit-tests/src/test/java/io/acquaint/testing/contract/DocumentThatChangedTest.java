package io.acquaint.testing.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentThatChangedTest {
  private static final String BEFORE =
      """
      openapi: 3.1.0
      paths:
        /v1/widgets:
          get:
            operationId: listWidgets
            x-roles: [marketer]
            responses:
              "200": {content: {application/json: {schema: {$ref: '#/components/schemas/Widget'}}}}
          post:
            operationId: createWidget
            x-roles: [marketer]
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/WidgetRequest'}}}
            responses: {"201": {description: Created}}
      components:
        schemas:
          Widget:
            type: object
            required: [id]
            properties: {id: {type: string}, name: {type: string}}
          WidgetRequest:
            type: object
            properties: {name: {type: string}, colour: {type: string, enum: [RED, BLUE]}}
      """;

  @TempDir Path folder;

  @Test
  void nothingChanged() {
    assertEquals(List.of(), breaks(BEFORE));
  }

  @Test
  void anAdditionBreaksNobody() {
    assertEquals(
        List.of(), breaks(BEFORE.replace("name: {type: string}}", "name: {type: string}, x: {}}")));
  }

  @Test
  void whatAClientReadsMustStay() {
    assertEquals(
        List.of("GET /v1/widgets answer .name is gone"),
        breaks(
            BEFORE.replace("{id: {type: string}, name: {type: string}}", "{id: {type: string}}")));
    assertEquals(
        List.of("GET /v1/widgets answer .id was always there, now it may be absent"),
        breaks(BEFORE.replace("required: [id]", "required: []")));
  }

  @Test
  void whatAClientSendsMustStillDo() {
    assertEquals(
        List.of("POST /v1/widgets body .colour no longer accepts BLUE"),
        breaks(BEFORE.replace("[RED, BLUE]", "[RED]")));
    assertEquals(
        List.of("POST /v1/widgets body now requires .name"),
        breaks(
            BEFORE.replace(
                "properties: {name: {type: string}, colour",
                "required: [name]\n      properties: {name: {type: string}, colour")));
  }

  @Test
  void anOperationThatIsGoneIsNamed() {
    assertEquals(
        List.of("POST /v1/widgets is gone"), breaks(BEFORE.replace("    post:", "    x-post:")));
  }

  @Test
  void driftIsRefusedUntilTheSnapshotIsWrittenAnew() throws Exception {
    Path snapshot = folder.resolve("widgets.yaml");
    Files.writeString(snapshot, BEFORE);
    String grown = BEFORE.replace("name: {type: string}}", "name: {type: string}, x: {}}");

    AssertionError drift =
        assertThrows(AssertionError.class, () -> OpenApiSnapshot.check(snapshot, grown, ""));

    assertTrue(
        drift.getMessage().contains("+ /components/schemas/Widget/properties/x"),
        drift.getMessage());
    OpenApiSnapshot.check(snapshot, grown, "true");
    assertDoesNotThrow(() -> OpenApiSnapshot.check(snapshot, grown, ""));
  }

  @Test
  void aRouteOfWhichNobodySaidWhoMayCallItIsRefused() throws Exception {
    Path snapshot = folder.resolve("widgets.yaml");
    Files.writeString(snapshot, BEFORE);
    String open =
        BEFORE.replace(
            "operationId: createWidget\n      x-roles: [marketer]", "operationId: createWidget");

    AssertionError refused =
        assertThrows(AssertionError.class, () -> OpenApiSnapshot.check(snapshot, open, "true"));

    assertTrue(refused.getMessage().contains("post /v1/widgets"), refused.getMessage());
    String everybody =
        open.replace("operationId: createWidget", "operationId: createWidget\n      security: []");
    assertDoesNotThrow(() -> OpenApiSnapshot.check(snapshot, everybody, "true"));
  }

  private static List<String> breaks(String after) {
    return BreakingChanges.between(ContractFiles.parse(BEFORE), ContractFiles.parse(after));
  }
}
