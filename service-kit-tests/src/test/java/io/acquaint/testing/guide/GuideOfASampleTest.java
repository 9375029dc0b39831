package io.acquaint.testing.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuideOfASampleTest {

  private static final List<String> LINES =
      List.of(
          "# A guide",
          "```sh",
          "one",
          "two",
          "```",
          "It answers:",
          "```json",
          "{\"a\":1}",
          "```",
          "```text",
          "sh",
          "```",
          "```sh",
          "three",
          "```");

  @Test
  void itsCommandsComeInOrderWithTheAnswersShown() {
    List<Guide.Step> steps = Guide.of("sample", LINES).steps();

    assertEquals(
        List.of(new Guide.Step(3, "one\ntwo", "{\"a\":1}"), new Guide.Step(14, "three", null)),
        steps);
  }

  @Test
  void aGuideWithoutCommandsIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> Guide.of("empty", List.of("# Nothing")));
  }

  @Test
  void theAnswerMayHoldMoreThanIsShown() {
    ShownAnswer.check(
        "here", "{\"a\":\"...\",\"b\":[1,{}]}", "{\"a\":7,\"b\":[1,{\"c\":2}],\"d\":3}");
  }

  @Test
  void whatIsOtherwiseOrMissingFailsWithItsPlace() {
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () ->
                ShownAnswer.check("here", "{\"a\":\"...\",\"b\":{\"c\":1}}", "{\"b\":{\"c\":2}}"));

    assertTrue(error.getMessage().contains("/a is"), error.getMessage());
    assertTrue(error.getMessage().contains("/b/c is 2, shown is 1"), error.getMessage());
  }
}
