package io.acquaint.kit.http;

import io.acquaint.kit.problem.ProblemBody;
import io.acquaint.kit.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every exception that leaves a resource as a problem. */
public class ProblemMappers {

  @ServerExceptionMapper
  public RestResponse<ProblemBody> problem(ProblemException problem, RoutingContext context) {
    ProblemBody body = ProblemBody.of(problem, context.normalizedPath(), RequestIds.of(context));
    ResponseBuilder<ProblemBody> answer =
        ResponseBuilder.<ProblemBody>create(problem.type().status())
            .entity(body)
            .header("Content-Type", ProblemBody.MEDIA_TYPE);
    problem.headers().forEach(answer::header);
    return answer.build();
  }
}
