package io.acquaint.kit.openapi;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * {@code If-Match}: required by PATCH (428 when absent, 412 when stale), honoured by every other
 * operation whose method declares the header. {@code If-None-Match}: on everything that is read by
 * its id.
 */
final class Preconditions implements Rule {
  @Override
  public void apply(Draft draft) {
    for (Endpoint e : draft.endpoints()) {
      if (e.verb() == HttpMethod.PATCH) {
        e.replaceHeader("If-Match", Refs.parameter("IfMatch"));
        e.addIfMissing("412", Refs.response("PreconditionFailed"));
        e.addIfMissing("428", Refs.response("PreconditionRequired"));
      } else if (e.parameter("If-Match").isPresent()) {
        e.replaceHeader("If-Match", Refs.parameter("IfMatchOptional"));
        e.addIfMissing("412", Refs.response("PreconditionFailed"));
      }
      if (e.verb() == HttpMethod.GET && e.namesOneThing() && !e.isTechnical()) {
        e.replaceHeader("If-None-Match", Refs.parameter("IfNoneMatch"));
        e.addIfMissing("304", Refs.response("NotModified"));
      }
    }
  }
}
