package io.acquaint.segments;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A patch replaces a condition whole: parts of two trees together mean nothing. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class PatchingAConditionApiTest {

  @Test
  void a_tree_of_another_kind_takes_its_place() {
    String segment =
        Segments.create(
            "DYNAMIC", "{\"all\":[{\"field\":\"role\",\"op\":\"IS\",\"values\":[\"EMPLOYEE\"]}]}");

    Segments.edit(
        segment, "{\"condition\":{\"interaction\":\"EMAIL_OPENED\",\"within\":\"P30D\"}}");

    Api.as("marketer")
        .get("/v1/segments/" + segment)
        .then()
        .body("condition.interaction", equalTo("EMAIL_OPENED"))
        .body("condition.all", nullValue());
  }

  @Test
  void what_is_left_out_of_it_is_gone() {
    String segment =
        Segments.create("DYNAMIC", "{\"interaction\":\"EMAIL_OPENED\",\"within\":\"P30D\"}");

    Segments.edit(segment, "{\"condition\":{\"interaction\":\"EMAIL_OPENED\"}}");

    Api.as("marketer")
        .get("/v1/segments/" + segment)
        .then()
        .body("condition.interaction", equalTo("EMAIL_OPENED"))
        .body("condition.within", nullValue());
  }
}
