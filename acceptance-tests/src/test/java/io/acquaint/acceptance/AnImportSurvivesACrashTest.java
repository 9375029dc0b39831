package io.acquaint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** contacts-service is killed in the middle of an import, which goes on after its restart. */
@ExtendWith(SystemUnderTest.class)
class AnImportSurvivesACrashTest {

  private static final int ROWS = 3_000;
  private static final Duration SOON = Duration.ofSeconds(120);

  @Test
  void every_row_becomes_one_contact_and_all_are_taken_back(RunningSystem system)
      throws IOException {
    Api marketer = system.as("marketer");
    String name = "Imported" + UUID.randomUUID().toString().substring(0, 8);
    String csv =
        IntStream.range(0, ROWS)
            .mapToObj(i -> "Row%d,%s,%s.%d@example.org".formatted(i, name, name, i))
            .collect(Collectors.joining("\n", "firstName,lastName,email\n", "\n"));

    String id = marketer.upload(202, "/v1/contacts/imports", "people.csv", csv).path("id").asText();
    await().atMost(SOON).until(() -> total(marketer, name) > 0);
    system.kill("contacts");
    system.restart("contacts");

    String path = "/v1/contacts/imports/" + id;
    await()
        .atMost(SOON)
        .until(() -> marketer.get(path).path("status").asText(), "SUCCEEDED"::equals);
    assertThat(marketer.get(path).path("created").asInt()).isEqualTo(ROWS);
    assertThat(total(marketer, name)).isEqualTo(ROWS);

    JsonNode job = marketer.delete(202, path + "/records");
    String ended = "/v1/services/contacts/jobs/" + job.path("id").asText();
    await()
        .atMost(SOON)
        .until(() -> marketer.get(ended).path("status").asText(), "SUCCEEDED"::equals);
    assertThat(total(marketer, name)).isZero();
  }

  private static int total(Api api, String name) {
    return api.get("/v1/contacts?limit=1&count=true&lastName=" + name).path("total").asInt();
  }
}
