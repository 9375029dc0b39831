package io.acquaint.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A problem as the client reads it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "requestId", "errors"})
public record ProblemBody(
    String type,
    String title,
    int status,
    @Nullable String detail,
    String instance,
    String code,
    String requestId,
    List<Finding> errors,
    @JsonAnyGetter Map<String, Object> members) {

  /** The media type of every problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * @param instance the path that was called, without its query, which may hold personal data
   */
  public static ProblemBody of(ProblemException problem, String instance, String requestId) {
    ProblemType type = problem.type();
    return new ProblemBody(
        type.uri(),
        type.title(),
        type.status(),
        problem.detail().orElse(null),
        instance,
        type.code(),
        requestId,
        problem.findings(),
        problem.members());
  }
}
