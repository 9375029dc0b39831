package io.acquaint.testing.messaging;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.kit.time.AppClock;
import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TestClockApiTest.WithTestClock.class)
@WithTestResource(PostgresResource.class)
class TestClockApiTest {

  private static final String PATH = "/v1/services/widgets/test-clock";

  /** The service as {@code ./acquaint up --test-clock} starts it. */
  public static class WithTestClock implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("acquaint.test-clock", "true");
    }
  }

  @Inject AppClock clock;

  @AfterEach
  void goBack() {
    Api.as("admin").delete(PATH).then().statusCode(200).body("offset", equalTo("PT0S"));
  }

  @Test
  void answersOnceEverythingDueWasWorkedOffInItsTime() {
    // given
    SqlProbe.update(
        "insert into sample_deadline (due) values (now() + interval '3 days'),"
            + " (now() + interval '20 days'), (now() + interval '10 days')");

    // when
    Api.as("admin")
        .body("{\"advance\":\"P14D\"}")
        .post(PATH)
        .then()
        .statusCode(200)
        .body("now", greaterThan(Instant.now().plus(Duration.ofDays(13)).toString()))
        .body("now", lessThan(Instant.now().plus(Duration.ofDays(15)).toString()));

    // then
    assertEquals(
        2,
        SqlProbe.number(
            "select count(*) from sample_deadline where done >= due"
                + " and done < due + interval '1 minute'"));
    assertEquals(1, SqlProbe.number("select count(*) from sample_deadline where done is null"));
    assertTrue(clock.instant().isAfter(Instant.now().plus(Duration.ofDays(13))));
  }

  @Test
  void isForAdministrators() {
    String body = "{\"advance\":\"P1D\"}";
    Api.as("marketer")
        .body(body)
        .post(PATH)
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    Api.anonymous().contentType("application/json").body(body).post(PATH).then().statusCode(401);
  }

  @Test
  void refusesWhatIsNoPeriod() {
    Api.as("admin").body("{\"advance\":\"-P1D\"}").post(PATH).then().statusCode(422);
    Api.as("admin").body("{\"advance\":\"soon\"}").post(PATH).then().statusCode(422);
    Api.as("admin").body("{\"advance\":\"P1000000Y\"}").post(PATH).then().statusCode(422);
    Api.as("admin").body("{}").post(PATH).then().statusCode(400);
    Api.as("admin").body("{").post(PATH).then().statusCode(400);
    Api.as("admin").body("{\"advance\":\"P1DT12H\"}").post(PATH).then().statusCode(200);
  }
}
