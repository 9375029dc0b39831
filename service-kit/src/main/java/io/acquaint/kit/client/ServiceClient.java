package io.acquaint.kit.client;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.security.Caller;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls other services in the name of this one, under the request id and in the trace of whoever is
 * served. No retry: a user waits, and 503 says when to come back.
 */
@ApplicationScoped
public class ServiceClient {

  /** When to try again, for the 503 of whoever needed the answer. */
  public static final Duration COME_BACK = Duration.ofSeconds(5);

  private final Optional<String> token;
  private final Caller caller;
  private final HttpClient http = HttpClient.newHttpClient();

  ServiceClient(
      @ConfigProperty(name = "acquaint.service-token") Optional<String> token, Caller caller) {
    this.token = token;
    this.caller = caller;
  }

  /**
   * A request for JSON that lacks its method and body.
   *
   * @param timeout for the connection and the answer together
   */
  public HttpRequest.Builder request(URI address, Duration timeout) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Accept", "application/json")
            .header("X-Request-Id", caller.requestId());
    token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
    String traceparent = caller.traceparent();
    if (traceparent != null) {
      request.header("traceparent", traceparent);
    }
    return request;
  }

  /**
   * Sends it.
   *
   * @param away makes the problem from why there is no answer
   */
  public <T> HttpResponse<T> send(
      HttpRequest.Builder request, BodyHandler<T> body, Function<String, ProblemException> away) {
    try {
      return http.send(request.build(), body);
    } catch (IOException e) {
      throw away.apply(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away.apply("interrupted");
    }
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }
}
