package io.acquaint.kit.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.acquaint.kit.problem.ProblemBody;
import io.acquaint.kit.problem.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every exception that leaves a resource as a problem. Quarkus brings mappers of its own
 * for some types; naming exactly those types here is what takes precedence over them.
 */
public class ProblemMappers {

  private final Translation translation;

  ProblemMappers(Translation translation) {
    this.translation = translation;
  }

  @ServerExceptionMapper({
    Throwable.class,
    ProblemException.class,
    WebApplicationException.class,
    NotFoundException.class,
    UnauthorizedException.class,
    ForbiddenException.class,
    AuthenticationFailedException.class,
    ValidationException.class,
    MismatchedInputException.class
  })
  public RestResponse<ProblemBody> problem(Throwable failure, RoutingContext context) {
    String id = RequestIds.of(context);
    ProblemException problem = translation.of(failure, context.request().method().name(), id);
    ResponseBuilder<ProblemBody> answer =
        ResponseBuilder.<ProblemBody>create(problem.type().status())
            .entity(ProblemBody.of(problem, ProblemWriter.path(context), id))
            .header("Content-Type", ProblemBody.MEDIA_TYPE);
    problem.headers().forEach(answer::header);
    return answer.build();
  }
}
