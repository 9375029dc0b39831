package io.acquaint.contacts;

import static io.acquaint.testing.Api.anonymous;
import static io.acquaint.testing.Api.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every route of the document is refused to those whom it does not name, before anything else. */
@QuarkusTest
@ServiceTest
class RoutesAreForThoseWithARoleApiTest {

  /** A route for some roles only. */
  private record Route(String method, String path, boolean upload) {

    String answerTo(RequestSpecification caller) {
      if (upload) {
        caller.multiPart("file", "x.csv", new byte[] {'x'}, "text/csv");
      } else if (!method.equals("GET") && !method.equals("DELETE")) {
        String type = method.equals("PATCH") ? "merge-patch+json" : "json";
        caller.contentType("application/" + type).body("{");
      }
      return method + " " + path + " " + caller.request(method, path).statusCode();
    }

    String with(int status) {
      return method + " " + path + " " + status;
    }
  }

  @Test
  void withoutATokenOrWithAnotherRoleTheyAreAllShut() {
    List<Route> routes = restricted();
    String nobody = Tokens.of("nobody");

    assertTrue(routes.size() > 70, () -> "only " + routes);
    for (Route route : routes) {
      assertEquals(route.with(401), route.answerTo(anonymous()));
      assertEquals(route.with(403), route.answerTo(with(nobody)));
    }
  }

  private static List<Route> restricted() {
    return Crm.operations().stream()
        .filter(each -> each.is().has("x-roles"))
        .map(each -> route(each.verb(), each.path()))
        .toList();
  }

  private static Route route(String method, String path) {
    String address = path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    return new Route(method.toUpperCase(Locale.ROOT), address, path.endsWith("/imports"));
  }
}
