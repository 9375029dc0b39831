package io.acquaint.kit.openapi;

import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;

/** Every problem that an operation can answer with, derived from what the operation takes. */
final class CommonProblems implements Rule {
  @Override
  public void apply(Draft draft) {
    for (Endpoint e : draft.endpoints()) {
      boolean writes = e.verb() != HttpMethod.GET && e.verb() != HttpMethod.HEAD;
      boolean restricted = !Authorisation.isPublic(e);
      e.addIfMissing("400", Refs.response("BadRequest"));
      e.addIfMissing("401", Refs.response("Unauthorized"));
      when(restricted, e, "403", "Forbidden");
      when(e.hasPathParameter(), e, "404", "NotFound");
      e.addIfMissing("406", Refs.response("NotAcceptable"));
      when(writes && !e.endsWith("search"), e, "409", "Conflict");
      when(e.isFeed(), e, "410", "Gone");
      when(e.hasBody(), e, "413", "ContentTooLarge");
      when(e.hasBody(), e, "415", "UnsupportedMediaType");
      when(e.hasBody() || ListParameters.applyTo(e), e, "422", "UnprocessableContent");
      e.addIfMissing("429", Refs.response("TooManyRequests"));
      e.addIfMissing("500", Refs.response("InternalServerError"));
      e.addIfMissing("503", Refs.response("ServiceUnavailable"));
      replaceBareProblems(e);
      sortByStatus(e);
    }
  }

  private static void when(boolean applies, Endpoint e, String status, String response) {
    if (applies) {
      e.addIfMissing(status, Refs.response(response));
    }
  }

  /** A resource may describe a problem in its own words; the shape is added here. */
  private static void replaceBareProblems(Endpoint e) {
    e.operation()
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (response.getRef() == null && status.compareTo("400") >= 0) {
                CommonHeaders.addTo(response);
                response.setContent(problemContent());
              }
            });
  }

  private static Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            "application/problem+json",
            OASFactory.createMediaType().schema(Refs.schema("Problem")));
  }

  private static void sortByStatus(Endpoint e) {
    e.operation()
        .getResponses()
        .setAPIResponses(new TreeMap<>(e.operation().getResponses().getAPIResponses()));
  }
}
