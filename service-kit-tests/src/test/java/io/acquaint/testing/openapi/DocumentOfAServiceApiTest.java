package io.acquaint.testing.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DocumentOfAServiceApiTest {

  @Test
  void itIsOpenApi31AndNamesTheService() {
    JsonPath document = document();

    MatcherAssert.assertThat(document.getString("openapi"), equalTo("3.1.0"));
    MatcherAssert.assertThat(document.getString("info.title"), equalTo("Acquaint: widgets"));
  }

  @Test
  void aPatchTakesTheFieldsOfTheRequestAndNeedsIfMatch() {
    JsonPath document = document();
    String patch = "paths.'/v1/widgets/{id}'.patch";

    MatcherAssert.assertThat(
        document.getString(
            patch + ".requestBody.content.'application/merge-patch+json'.schema.'$ref'"),
        equalTo("#/components/schemas/WidgetPatch"));
    MatcherAssert.assertThat(
        document.getMap("components.schemas.WidgetPatch"), not(hasKey("required")));
    MatcherAssert.assertThat(
        document.getList(patch + ".parameters.'$ref'"),
        hasItems("#/components/parameters/IfMatch"));
    MatcherAssert.assertThat(
        document.getMap(patch + ".responses").keySet(),
        hasItems("400", "404", "412", "422", "428"));
  }

  @Test
  void aListTellsItsParametersAndItsPage() {
    JsonPath document = document();
    String list = "paths.'/v1/gadgets'.get";

    MatcherAssert.assertThat(
        document.getList(list + ".parameters.name"),
        hasItems("filter", "limit", "cursor", "sort", "fields", "count"));
    MatcherAssert.assertThat(
        document.getString(list + ".parameters.find { it.name == 'filter' }.description"),
        containsString("| field | type | comparisons |"));
    MatcherAssert.assertThat(
        document.getString(list + ".responses.'200'.content.'application/json'.schema.'$ref'"),
        equalTo("#/components/schemas/GadgetPage"));
  }

  @Test
  void aProblemTellsTheMembersThatOnlyThisServiceKnows() {
    JsonPath document = document();
    String member = "components.schemas.Problem.properties.fullOf";

    MatcherAssert.assertThat(document.getString(member + ".type"), equalTo("array"));
    MatcherAssert.assertThat(
        document.getList(member + ".items.enum"), hasItems("RED", "GREEN", "BLUE"));
    MatcherAssert.assertThat(
        document.getString(member + ".description"), equalTo("What the store is full of."));
  }

  @Test
  void everyRestrictedOperationNamesItsRoles() {
    JsonPath document = document();

    MatcherAssert.assertThat(
        document.getList("paths.'/v1/widgets'.post.'x-roles'"), hasItems("admin", "marketer"));
    MatcherAssert.assertThat(
        document.getList("components.schemas.collect { it.value.description }"),
        everyItem(notNullValue()));
  }

  @Test
  void theTypeOfAProblemOpensAPage() {
    given()
        .when()
        .get("/problems/precondition-failed")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("Somebody changed it in between"));
  }

  @Test
  void aPageThatDoesNotExistIsAProblemItself() {
    given()
        .when()
        .get("/problems/..%2Fapplication")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  private static JsonPath document() {
    return given().accept("application/json").get("/openapi").then().extract().jsonPath();
  }
}
