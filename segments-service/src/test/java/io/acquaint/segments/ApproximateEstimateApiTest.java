package io.acquaint.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of a crowd a random part is asked: the answer is near the truth, and says how near. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class ApproximateEstimateApiTest {
  /** The bound is kept 95 times in 100; twice it is kept 9,999 times in 10,000. */
  private static final int NEARLY_ALWAYS = 2;

  @Test
  void is_near_the_truth_and_samples_those_who_match() {
    String title = UUID.randomUUID().toString();
    SqlProbe.update(
        """
        insert into contact (contact_id, last_name, job_title, role, status, version)
        select gen_random_uuid(), 'Crowd ' || n,
               case when mod(n, 4) = 0 then ? end, 'EMPLOYEE', 'ACTIVE', 1
        from generate_series(1, 60000) n
        """,
        title);

    JsonPath answer =
        Api.as("marketer")
            .body(
                """
                {"condition":{"field":"jobTitle","op":"IS","values":["%s"]}}\
                """
                    .formatted(title))
            .post("/v1/segments/estimate?approximate=true")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    long plusMinus = answer.getLong("plusMinus");
    assertTrue(plusMinus > 500 && plusMinus < 2_500, "plus or minus " + plusMinus);
    assertEquals(15_000, answer.getLong("count"), NEARLY_ALWAYS * plusMinus);
    Set<String> sample = new HashSet<>(answer.getList("sample", String.class));
    assertEquals(10, sample.size());
    assertTrue(
        SqlProbe.column("select contact_id from contact where job_title = ?", title)
            .containsAll(sample));
  }
}
