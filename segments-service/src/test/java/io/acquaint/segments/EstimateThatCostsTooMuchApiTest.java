package io.acquaint.segments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An estimate has a budget of time. Here it is so small that evaluating a crowd is over it. */
@QuarkusTest
@TestProfile(EstimateThatCostsTooMuchApiTest.OneMillisecond.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class EstimateThatCostsTooMuchApiTest {

  /** A budget that no evaluation of many contacts keeps. */
  public static class OneMillisecond implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("acquaint.estimate.budget", "1ms");
    }
  }

  @BeforeEach
  void a_crowd() {
    SqlProbe.update(
        """
        insert into contact (contact_id, last_name, role, status, account_id, version)
        select gen_random_uuid(), 'Crowd ' || n, 'EMPLOYEE', 'ACTIVE', md5((n % 100)::text)::uuid, 1
        from generate_series(1, 20000) n
        """);
    SqlProbe.update("analyze contact");
  }

  @Test
  void is_refused_and_names_the_node_that_costs_most() {
    Api.as("marketer")
        .body(
            """
            {"condition":{"all":[
              {"field":"role","op":"IS","values":["EMPLOYEE"]},
              {"any":[
                {"field":"lastName","op":"IS_EMPTY"},
                {"related":"account.contacts","where":{"field":"lastName","op":"CONTAINS","values":["9"]},
                 "count":{"op":"AT_LEAST","value":3}}]}]}}\
            """)
        .post("/v1/segments/estimate")
        .then()
        .spec(Api.problem(422, "estimate_too_expensive"))
        .body("errors.pointer", contains("/condition/all/1/any/1"))
        .body("errors.code", contains("too_expensive"))
        .body("errors[0].message", containsString("contacts"));
  }
}
