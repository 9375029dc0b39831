package io.acquaint.kit.problem;

import java.time.Duration;
import java.util.List;

/** The refusals that every service shares. A service declares its own beside the feature. */
public final class Problems {

  public static final ProblemType BAD_REQUEST =
      new ProblemType("bad_request", 400, "The request cannot be read");
  public static final ProblemType UNAUTHENTICATED =
      new ProblemType("unauthenticated", 401, "A valid token is needed");
  public static final ProblemType FORBIDDEN =
      new ProblemType("forbidden", 403, "The caller may not do this");
  public static final ProblemType NOT_FOUND =
      new ProblemType("not_found", 404, "There is no such thing");
  public static final ProblemType METHOD_NOT_ALLOWED =
      new ProblemType("method_not_allowed", 405, "This address does not know the method");
  public static final ProblemType NOT_ACCEPTABLE =
      new ProblemType("not_acceptable", 406, "The answer does not exist in that media type");
  public static final ProblemType CONFLICT =
      new ProblemType("conflict", 409, "The current state does not allow this");
  public static final ProblemType PRECONDITION_FAILED =
      new ProblemType("precondition_failed", 412, "Somebody changed it in between");
  public static final ProblemType BODY_TOO_LARGE =
      new ProblemType("body_too_large", 413, "The body is too large");
  public static final ProblemType URI_TOO_LONG =
      new ProblemType("uri_too_long", 414, "The address is too long");
  public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
      new ProblemType("unsupported_media_type", 415, "The body is of a type not read here");
  public static final ProblemType UNPROCESSABLE =
      new ProblemType("unprocessable", 422, "A rule is broken");
  public static final ProblemType PRECONDITION_REQUIRED =
      new ProblemType("precondition_required", 428, "If-Match is needed");
  public static final ProblemType RATE_LIMITED =
      new ProblemType("rate_limited", 429, "Too many requests");
  public static final ProblemType HEADERS_TOO_LARGE =
      new ProblemType("headers_too_large", 431, "The headers are too large");
  public static final ProblemType INTERNAL_ERROR =
      new ProblemType("internal_error", 500, "Something went wrong on our side");
  public static final ProblemType UNAVAILABLE =
      new ProblemType("unavailable", 503, "Not available at the moment");

  /** All shared types: the documentation pages and the OpenAPI document are checked against it. */
  public static final List<ProblemType> SHARED =
      List.of(
          BAD_REQUEST,
          UNAUTHENTICATED,
          FORBIDDEN,
          NOT_FOUND,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          CONFLICT,
          PRECONDITION_FAILED,
          BODY_TOO_LARGE,
          URI_TOO_LONG,
          UNSUPPORTED_MEDIA_TYPE,
          UNPROCESSABLE,
          PRECONDITION_REQUIRED,
          RATE_LIMITED,
          HEADERS_TOO_LARGE,
          INTERNAL_ERROR,
          UNAVAILABLE);

  private Problems() {}

  /**
   * 404, also for what the caller may not see.
   *
   * @param what the kind of thing in plain words, as in "contact"
   */
  public static ProblemException notFound(String what, Object id) {
    return new ProblemException(NOT_FOUND, "There is no " + what + " " + id + ".");
  }

  /** 400: the request could not be read or names something unknown. */
  public static ProblemException badRequest(List<Finding> findings) {
    return new ProblemException(BAD_REQUEST, counted(findings)).with(findings);
  }

  /** 422: the request was read, but breaks a rule. */
  public static ProblemException unprocessable(List<Finding> findings) {
    return new ProblemException(UNPROCESSABLE, counted(findings)).with(findings);
  }

  /** 409 on a state, naming what can be done instead. */
  public static ProblemException conflict(
      ProblemType type, String detail, List<String> allowedActions) {
    return new ProblemException(type, detail).with("allowedActions", List.copyOf(allowedActions));
  }

  /** 428: a change without {@code If-Match}. */
  public static ProblemException preconditionRequired() {
    return new ProblemException(
            PRECONDITION_REQUIRED,
            "Send the ETag of the version you have read in the header If-Match.")
        .with(List.of(Finding.header("If-Match", "required", "is needed for a change")));
  }

  /** 412: {@code If-Match} names another version than the current one. */
  public static ProblemException preconditionFailed(long currentVersion) {
    return new ProblemException(
            PRECONDITION_FAILED,
            "The version is now " + currentVersion + "; read it again before you change it.")
        .with("currentVersion", currentVersion)
        .header("ETag", "\"" + currentVersion + "\"");
  }

  /** 503 with {@code Retry-After}. */
  public static ProblemException unavailable(String detail, Duration retryAfter) {
    return new ProblemException(UNAVAILABLE, detail).retryAfter(retryAfter);
  }

  /** 403: the caller is known, and may not. */
  public static ProblemException forbidden(String detail) {
    return new ProblemException(FORBIDDEN, detail);
  }

  private static String counted(List<Finding> findings) {
    return findings.size() == 1
        ? "There is one finding, listed in errors."
        : "There are " + findings.size() + " findings, listed in errors.";
  }
}
