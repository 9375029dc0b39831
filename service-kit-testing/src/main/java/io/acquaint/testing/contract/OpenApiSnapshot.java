package io.acquaint.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the OpenAPI document that a running service serves with its snapshot in {@code
 * contracts/openapi}. Fails when they differ (drift), and when what is served would break a client
 * that was generated from the snapshot.
 *
 * <p>{@code -Dacquaint.contracts.update=true} writes the snapshot anew unless a client would break;
 * {@code =breaking} writes it in any case.
 */
public final class OpenApiSnapshot {
  private static final String UPDATE = "acquaint.contracts.update";
  private static final int LINES_SHOWN = 60;

  private OpenApiSnapshot() {}

  /** Asks the service under test, at the address that REST-assured knows. */
  public static void assertServes(String service) {
    String served =
        RestAssured.given().accept("application/json").get("/openapi?format=json").asString();
    check(service, served);
  }

  /** Checks a document that was fetched already, as JSON or YAML. */
  public static void check(String service, String served) {
    check(ContractFiles.openApi(service), served, System.getProperty(UPDATE, ""));
  }

  static void check(Path file, String servedDocument, String update) {
    JsonNode served = ContractFiles.parse(servedDocument);
    refuseUnguarded(served);
    boolean exists = Files.exists(file);
    if (exists && !update.equals("breaking")) {
      refuseBreaking(file, ContractFiles.read(file), served);
    }
    if (!update.isEmpty()) {
      ContractFiles.write(file, served, "Written by a test; see OpenApiSnapshot.");
      return;
    }
    if (!exists) {
      throw new AssertionError(
          "There is no snapshot " + file + " yet. Write it with -D" + UPDATE + "=true");
    }
    refuseDrift(file, ContractFiles.read(file), served);
  }

  /** Each route says who may call it: roles, or expressly everybody. */
  private static void refuseUnguarded(JsonNode served) {
    List<String> unguarded = new ArrayList<>();
    served
        .path("paths")
        .forEachEntry(
            (path, operations) ->
                operations.forEachEntry(
                    (method, operation) -> {
                      boolean everybody =
                          operation.path("security").isArray()
                              && operation.path("security").isEmpty();
                      if (operation.has("operationId") && !operation.has("x-roles") && !everybody) {
                        unguarded.add(method + " " + path);
                      }
                    }));
    if (!unguarded.isEmpty()) {
      throw new AssertionError(
          "Nobody said who may call these; @RolesAllowed or @PermitAll:\n" + lines(unguarded));
    }
  }

  private static void refuseBreaking(Path file, JsonNode snapshot, JsonNode served) {
    List<String> breaks = BreakingChanges.between(snapshot, served);
    if (!breaks.isEmpty()) {
      throw new AssertionError(
          "A client of "
              + file.getFileName()
              + " would break:\n"
              + lines(breaks)
              + "\nInside /v1 change only by adding. If nobody can depend on it yet, write the"
              + " snapshot with -D"
              + UPDATE
              + "=breaking");
    }
  }

  private static void refuseDrift(Path file, JsonNode snapshot, JsonNode served) {
    List<String> differences = TreeDiff.between(snapshot, served);
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "The service serves something else than "
              + file.getFileName()
              + " says (- snapshot, + served):\n"
              + lines(differences)
              + "\nIf that is meant, write the snapshot with -D"
              + UPDATE
              + "=true and commit it.");
    }
  }

  private static String lines(List<String> all) {
    String shown = String.join("\n", all.subList(0, Math.min(all.size(), LINES_SHOWN)));
    return all.size() <= LINES_SHOWN
        ? shown
        : shown + "\n... and " + (all.size() - LINES_SHOWN) + " more";
  }
}
