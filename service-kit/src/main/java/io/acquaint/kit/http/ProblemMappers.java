package io.acquaint.kit.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.acquaint.kit.problem.ProblemBody;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every exception that leaves a resource as a problem. Quarkus brings mappers of its own
 * for some types; naming exactly those types here is what takes precedence over them.
 */
public class ProblemMappers {

  /** Quarkus REST looks at media types before it looks at roles. */
  private static final Set<ProblemType> TYPES =
      Set.of(Problems.NOT_ACCEPTABLE, Problems.UNSUPPORTED_MEDIA_TYPE);

  private final Translation translation;
  private final BeanManager beans;

  ProblemMappers(Translation translation, BeanManager beans) {
    this.translation = translation;
    this.beans = beans;
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
    String method = context.request().method().name();
    ProblemException problem = translation.of(failure, method, id);
    if (TYPES.contains(problem.type()) && mustSayWhoItIs(context)) {
      problem = translation.ofStatus(401, method);
    }
    ResponseBuilder<ProblemBody> answer =
        ResponseBuilder.<ProblemBody>create(problem.type().status())
            .entity(ProblemBody.of(problem, ProblemWriter.path(context), id))
            .header("Content-Type", ProblemBody.MEDIA_TYPE);
    problem.headers().forEach(answer::header);
    if (problem.type().equals(Problems.METHOD_NOT_ALLOWED)) {
      // Quarkus REST knows the methods but does not tell; a 405 without them breaks RFC 9110.
      String path = ProblemWriter.path(context);
      answer.header("Allow", String.join(", ", ResourceMethods.allowed(beans, path)));
    }
    return answer.build();
  }

  private boolean mustSayWhoItIs(RoutingContext context) {
    boolean known =
        context.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous();
    return !known && !ResourceMethods.open(beans, ProblemWriter.path(context));
  }
}
