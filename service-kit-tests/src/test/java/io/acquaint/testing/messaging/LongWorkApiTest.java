package io.acquaint.testing.messaging;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.kit.job.Jobs;
import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class LongWorkApiTest {

  @Inject Jobs jobs;

  @BeforeEach
  void clear() {
    SampleJob.STEPS.drainPermits();
    SampleJob.DONE.clear();
  }

  @Test
  void tellsItsProgressAndResult() {
    // given
    UUID id = jobs.start(SampleJob.KIND, new SampleJob.Params(4, false));
    get(id).body("kind", equalTo(SampleJob.KIND));

    // when
    SampleJob.STEPS.release(1);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> get(id).body("progress.done", equalTo(1)));

    // then
    get(id).body("status", equalTo("RUNNING")).body("progress.percent", equalTo(25));

    // when
    SampleJob.STEPS.release(3);
    awaitStatus(id, "SUCCEEDED");

    // then
    get(id).body("progress.percent", equalTo(100)).body("result.counted", equalTo(4));
    assertEquals(List.of(1, 2, 3, 4), SampleJob.DONE);
  }

  @Test
  void goesOnFromItsCheckpointWhenItsProcessDied() {
    // given a job that another process left behind after two steps
    UUID id = UUID.randomUUID();
    SqlProbe.update(
        """
        insert into job (id, kind, status, params, checkpoint, created_by, created_at, started_at,
            holder, held_until, runs)
        values (?, 'sample-count', 'RUNNING', '{"to":4}', '{"done":2}', 'admin', now(), now(),
            gen_random_uuid(), now() - interval '1 second', 1)
        """,
        id);

    // when
    SampleJob.STEPS.release(10);
    awaitStatus(id, "SUCCEEDED");

    // then
    assertEquals(List.of(3, 4), SampleJob.DONE);
  }

  @Test
  void stopsWhenItIsCancelled() {
    // given
    UUID id = jobs.start(SampleJob.KIND, new SampleJob.Params(1_000, false));
    SampleJob.STEPS.release(1);
    awaitStatus(id, "RUNNING");

    // when
    Api.as("admin").delete(path(id)).then().statusCode(204);

    // then
    awaitStatus(id, "CANCELLED");
    Api.as("admin").delete(path(id)).then().spec(Api.problem(409, "job_ended"));
  }

  @Test
  void tellsWhatWentWrongWithoutInnerDetails() {
    // given
    SampleJob.STEPS.release(1);

    // when
    UUID id = jobs.start(SampleJob.KIND, new SampleJob.Params(1, true));
    awaitStatus(id, "FAILED");

    // then
    get(id)
        .body("errors", hasItems("The last one was wrong"))
        .body("errors.toString()", not(org.hamcrest.Matchers.containsString("secret")));
  }

  @Test
  void isSeenByItsOwnerAndAdministratorsOnly() {
    UUID id = jobs.start(SampleJob.KIND, new SampleJob.Params(0, false));

    Api.as("marketer").get(path(id)).then().spec(Api.problem(404, "not_found"));
    Api.as("admin").get("/v1/services/leads/jobs/" + id).then().spec(Api.problem(404, "not_found"));
    Api.anonymous().get(path(id)).then().spec(Api.problem(401, "unauthenticated"));
  }

  @Test
  void streamsItsProgressUntilItHasEnded() {
    // given
    SampleJob.STEPS.release(3);
    UUID id = jobs.start(SampleJob.KIND, new SampleJob.Params(3, false));

    // when
    String stream =
        Api.as("admin")
            .accept("text/event-stream")
            .get(path(id))
            .then()
            .statusCode(200)
            .extract()
            .asString();

    // then
    List<String> events = stream.lines().filter(line -> line.startsWith("data:")).toList();
    assertTrue(events.getLast().contains("\"status\":\"SUCCEEDED\""), stream);
    assertTrue(IntStream.range(1, 4).allMatch(SampleJob.DONE::contains));
  }

  private static String path(UUID id) {
    return "/v1/services/widgets/jobs/" + id;
  }

  private static ValidatableResponse get(UUID id) {
    return Api.as("admin").get(path(id)).then().statusCode(200);
  }

  private static void awaitStatus(UUID id, String status) {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> get(id).body("status", equalTo(status)));
  }
}
