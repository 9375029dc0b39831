package io.acquaint.testing.messaging;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DeadlinesThatPassDbTest {

  @Test
  void areWorkedOffOnceWhileAnotherReplicaIsAtThem() throws SQLException {
    try (Connection replica = SqlProbe.connect();
        Statement statement = replica.createStatement()) {
      // given another replica in the middle of its work
      await()
          .until(
              () ->
                  SqlProbe.number("select count(*) from lease where name = 'deadlines-sample'")
                      == 1);
      replica.setAutoCommit(false);
      statement.execute("select 1 from lease where name = 'deadlines-sample' for update");
      SqlProbe.update(
          "insert into sample_deadline (due) select now() from generate_series(1, 450)");
      statement.execute(
          "update sample_deadline set done = now(), times = times + 1 where id % 2 = 0");

      // when
      replica.commit();

      // then
      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () ->
                  SqlProbe.number("select count(*) from sample_deadline where done is null") == 0);
      assertEquals(1, SqlProbe.number("select max(times) from sample_deadline"));
    }
  }

  @Test
  void cannotBeHurriedWithoutTheTestClock() {
    Api.as("admin")
        .body("{\"advance\":\"P14D\"}")
        .post("/v1/services/widgets/test-clock")
        .then()
        .spec(Api.problem(404, "not_found"));
    Api.as("admin")
        .delete("/v1/services/widgets/test-clock")
        .then()
        .spec(Api.problem(404, "not_found"));
  }
}
