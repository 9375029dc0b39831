package io.acquaint.kit.idempotency;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Runs a request with {@code Idempotency-Key} once: lock, look up, run and store in one
 * transaction. A refused request changes nothing and stores nothing, so its key stays free.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
public class IdempotencyInterceptor {

  static final String HEADER = "Idempotency-Key";

  public static final ProblemType IN_PROGRESS =
      new ProblemType("idempotency_in_progress", 409, "The same request is still running");
  public static final ProblemType KEY_REUSED =
      new ProblemType("idempotency_key_reused", 422, "The key belongs to another request");

  private static final int MAX_LENGTH = 255;

  private final AnswerStore answers;
  private final Caller caller;
  private final CurrentVertxRequest current;

  IdempotencyInterceptor(AnswerStore answers, Caller caller, CurrentVertxRequest current) {
    this.answers = answers;
    this.caller = caller;
    this.current = current;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext invocation) throws Exception {
    RoutingContext request = current.getCurrent();
    String header = request == null ? null : request.request().getHeader(HEADER);
    // BodyHash carries the annotation as a name binding, which makes it an intercepted bean too.
    if (request == null || header == null || invocation.getTarget() instanceof BodyHash) {
      return invocation.proceed();
    }
    if (!RestResponse.class.isAssignableFrom(invocation.getMethod().getReturnType())) {
      throw new IllegalStateException(
          "@Idempotent needs a RestResponse: " + invocation.getMethod());
    }
    AnswerStore.Request key =
        new AnswerStore.Request(
            caller.name() + " " + request.request().method() + " " + request.request().path(),
            checked(header),
            BodyHash.of(request));
    try {
      return QuarkusTransaction.requiringNew().call(() -> run(key, invocation));
    } catch (QuarkusTransactionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private @Nullable Object run(AnswerStore.Request key, InvocationContext invocation)
      throws Exception {
    if (!answers.lock(key)) {
      throw new ProblemException(IN_PROGRESS, "Ask again in a moment for its answer.")
          .retryAfter(Duration.ofSeconds(1));
    }
    Optional<AnswerStore.Answer> known = answers.find(key);
    if (known.isPresent()) {
      if (!known.get().requestHash().equals(key.hash())) {
        throw new ProblemException(
                KEY_REUSED, "This key was used with another body. Make a new key per request.")
            .with(List.of(Finding.header(HEADER, "reused", "was used with another body")));
      }
      return known.get().replay();
    }
    Object result = invocation.proceed();
    if (result instanceof RestResponse<?> answer) {
      if (answer.getStatus() < 400) {
        answers.store(key, answer);
      } else {
        QuarkusTransaction.setRollbackOnly();
      }
    }
    return result;
  }

  /** The key itself; the IETF draft writes it as a quoted string, most clients do not. */
  private static String checked(String header) {
    String key =
        header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"")
            ? header.substring(1, header.length() - 1)
            : header;
    if (key.isBlank()
        || key.length() > MAX_LENGTH
        || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw Problems.badRequest(
          List.of(
              Finding.header(
                  HEADER, "invalid_value", "takes 1 to 255 printable ASCII characters")));
    }
    return key;
  }
}
