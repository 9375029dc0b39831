package io.acquaint.kit.http;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * From any exception to the problem a client may read. What is not known is logged in full under
 * the request's id and answered as 500 without a word about its cause.
 */
@ApplicationScoped
class Translation {

  private static final Logger LOG = Logger.getLogger(Translation.class);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final int DEEPEST_CAUSE = 20;
  private static final Map<Integer, ProblemType> BY_STATUS =
      Problems.SHARED.stream().collect(Collectors.toMap(ProblemType::status, Function.identity()));
  private static final Map<Integer, String> DETAILS =
      Map.of(
          400, "The request is not well-formed.",
          401, "Send a valid bearer token in the header Authorization.",
          403, "The roles of the caller do not allow this.",
          404, "There is nothing at this address.",
          405, "Use one of the methods in the header Allow.",
          406, "Accept application/json, or what the OpenAPI document lists for this route.",
          413, "Send less at once; the limit is in the documentation of the route.",
          415, "Send the body as the OpenAPI document lists for this route, as application/json.");

  /** The problem of an exception that left a resource or a handler. */
  ProblemException of(Throwable failure, String method, String requestId) {
    return chain(failure)
        .map(cause -> known(cause, method))
        .flatMap(Optional::stream)
        .findFirst()
        .map(problem -> noted(problem, failure, requestId))
        .orElseGet(() -> unknown(failure, requestId));
  }

  /** The problem of a bare status, as the frameworks below us give. */
  ProblemException ofStatus(int status, String method) {
    int shown = status < 400 ? 500 : status;
    ProblemType type =
        BY_STATUS.getOrDefault(shown, shown < 500 ? Problems.BAD_REQUEST : Problems.INTERNAL_ERROR);
    ProblemException problem =
        new ProblemException(type, DETAILS.getOrDefault(type.status(), type.title() + "."));
    return switch (type.status()) {
      case 401 -> problem.header("WWW-Authenticate", "Bearer");
      case 415 ->
          method.equals("PATCH")
              ? new ProblemException(type, "Send the patch as application/merge-patch+json.")
                  .header("Accept-Patch", "application/merge-patch+json")
              : problem;
      case 503 -> problem.retryAfter(RETRY);
      default -> problem;
    };
  }

  private Optional<ProblemException> known(Throwable cause, String method) {
    return switch (cause) {
      case ProblemException problem -> Optional.of(problem);
      case UnauthorizedException no -> Optional.of(ofStatus(401, method));
      case AuthenticationException no -> Optional.of(ofStatus(401, method));
      case ForbiddenException no -> Optional.of(ofStatus(403, method));
      case ConstraintViolationException broken -> ParameterViolations.problem(broken);
      case OptimisticLockException late ->
          Optional.of(
              new ProblemException(
                  Problems.CONFLICT,
                  "Somebody changed the same thing at the same moment; read it and try again."));
      case WebApplicationException web -> web(web, method);
      case HttpException http -> Optional.of(ofStatus(http.getStatusCode(), method));
      default ->
          Outages.isOne(cause)
              ? Optional.of(
                  Problems.unavailable(
                      "A system that this service stands on does not answer; try again.", RETRY))
              : Optional.empty();
    };
  }

  private Optional<ProblemException> web(WebApplicationException web, String method) {
    if (web.getCause() != null && web.getResponse().getStatus() >= 500) {
      return Optional.empty();
    }
    return Optional.of(ofStatus(web.getResponse().getStatus(), method));
  }

  private static ProblemException noted(
      ProblemException problem, Throwable failure, String requestId) {
    if (problem.type().equals(Problems.UNAVAILABLE) && !(failure instanceof ProblemException)) {
      LOG.warnf("Request %s answered 503: %s", requestId, failure.toString());
    }
    return problem.type().equals(Problems.INTERNAL_ERROR) ? unknown(failure, requestId) : problem;
  }

  private static ProblemException unknown(Throwable failure, String requestId) {
    LOG.errorf(failure, "Request %s failed", requestId);
    return new ProblemException(
        Problems.INTERNAL_ERROR, "It has been logged; quote the requestId when you ask about it.");
  }

  /** The exception and its causes; a problem that was wrapped on its way comes first. */
  private static Stream<Throwable> chain(Throwable failure) {
    List<Throwable> all =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .limit(DEEPEST_CAUSE)
            .toList();
    return Stream.concat(all.stream().filter(ProblemException.class::isInstance), all.stream());
  }
}
