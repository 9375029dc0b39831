package io.acquaint.testing;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.ResponseSpecification;

/** Requests to the application under test, and what its problems must look like. */
public final class Api {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private Api() {}

  /** A JSON request of a user with these roles. */
  public static RequestSpecification as(String... roles) {
    return with(Tokens.of(roles)).contentType(ContentType.JSON);
  }

  /** A merge patch of a user with these roles to a version. */
  public static RequestSpecification patchAs(String role, long version) {
    return with(Tokens.of(role)).header("If-Match", "\"" + version + "\"").contentType(MERGE_PATCH);
  }

  /** A request with this token, without a content type. */
  public static RequestSpecification with(String token) {
    return anonymous().auth().oauth2(token);
  }

  /** A request without a token. */
  public static RequestSpecification anonymous() {
    return RestAssured.given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    RestAssured.config()
                        .getEncoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(MERGE_PATCH, ContentType.TEXT)));
  }

  /** A whole problem with this status and code. */
  public static ResponseSpecification problem(int status, String code) {
    return new ResponseSpecBuilder()
        .expectStatusCode(status)
        .expectHeader("Content-Type", equalTo("application/problem+json"))
        .expectHeader("X-Request-Id", not(blankOrNullString()))
        .expectBody("status", equalTo(status))
        .expectBody("code", equalTo(code))
        .expectBody("type", equalTo("/problems/" + code.replace('_', '-')))
        .expectBody("title", not(blankOrNullString()))
        .expectBody("instance", not(blankOrNullString()))
        .expectBody("requestId", not(blankOrNullString()))
        .build();
  }
}
