package io.acquaint.kit.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * The answers of success: 204 where nothing is said, 201 where a resource says it creates
 * (operation id {@code create...}), 202 where it is {@code @Accepted}, a description, and the
 * headers that go with each status.
 */
final class SuccessAnswers implements Rule {
  private static final Map<String, String> MEANING =
      Map.of(
          "200", "Done; the answer.",
          "201", "Created; `Location` is its address.",
          "202", "Accepted; `Location` tells how far the work is.",
          "204", "Done; there is nothing to say.",
          "207", "Done, item by item.");

  @Override
  public void apply(Draft draft) {
    for (Endpoint e : draft.endpoints()) {
      statusThatIsMeant(e);
      createdOrReplaced(e);
      e.operation()
          .getResponses()
          .getAPIResponses()
          .forEach(
              (status, response) -> {
                if (response.getRef() == null && status.startsWith("2")) {
                  describe(draft, e, status, response);
                }
              });
    }
  }

  private static void statusThatIsMeant(Endpoint e) {
    boolean declared =
        e.annotation("APIResponse").isPresent() || e.annotation("APIResponses").isPresent();
    if (declared) {
      return;
    }
    APIResponses responses = e.operation().getResponses();
    APIResponse nothingMade = responses.getAPIResponse("201"); // SmallRye's guess for a void POST
    if (nothingMade != null && nothingMade.getContent() == null) {
      move(responses, "201", "204", nothingMade);
    }
    APIResponse ok = responses.getAPIResponse("200");
    if (ok == null) {
      return;
    }
    String id = e.operation().getOperationId();
    if (e.annotation("Accepted").isPresent()) {
      move(responses, "200", "202", ok);
    } else if (ok.getContent() == null) {
      move(responses, "200", "204", ok);
    } else if (e.verb() == HttpMethod.POST && id != null && id.startsWith("create")) {
      move(responses, "200", "201", ok);
    }
  }

  /** A PUT under an id of the caller's own choice creates what is not there yet. */
  private static void createdOrReplaced(Endpoint e) {
    APIResponses responses = e.operation().getResponses();
    APIResponse ok = responses.getAPIResponse("200");
    if (e.verb() == HttpMethod.PUT
        && e.path().contains("/by-external-id/")
        && ok != null
        && !responses.hasAPIResponse("201")) {
      responses.addAPIResponse("201", createAPIResponse().content(ok.getContent()));
    }
  }

  private static void move(
      APIResponses responses, String guess, String status, APIResponse response) {
    responses.removeAPIResponse(guess);
    response.setDescription(null);
    if (status.equals("204")) {
      response.setContent(null);
    }
    responses.addAPIResponse(status, response);
  }

  private static void describe(Draft draft, Endpoint e, String status, APIResponse response) {
    String text = response.getDescription();
    if (text == null
        || text.isBlank()
        || text.equals("OK")
        || text.equals("Created")
        || text.equals("No Content")
        || text.equals("Accepted")) {
      response.setDescription(MEANING.getOrDefault(status, "Done."));
    }
    CommonHeaders.addTo(response);
    if (status.equals("201") || status.equals("202")) {
      response.addHeader("Location", Refs.header("Location"));
    }
    if (isVersioned(draft, response) && !e.isTechnical() && !status.equals("202")) {
      response.addHeader("ETag", Refs.header("ETag"));
    }
    if (IdempotencyKeys.applyTo(e)) {
      response.addHeader("Idempotency-Replayed", Refs.header("Idempotency-Replayed"));
    }
  }

  /** What has a version answers it as its ETag too. */
  private static boolean isVersioned(Draft draft, APIResponse response) {
    return response.getContent() != null
        && response.getContent().getMediaTypes().values().stream()
            .map(MediaType::getSchema)
            .filter(Objects::nonNull)
            .map(schema -> draft.schema(Refs.target(schema)))
            .flatMap(Optional::stream)
            .anyMatch(s -> s.getProperties() != null && s.getProperties().containsKey("version"));
  }
}
