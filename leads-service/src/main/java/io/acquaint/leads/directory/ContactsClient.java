package io.acquaint.leads.directory;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks contacts-service whether a record exists. No retry: a user waits, and 503 with Retry-After
 * says when to come back.
 */
@ApplicationScoped
class ContactsClient {

  private static final Logger LOG = Logger.getLogger(ContactsClient.class);
  private static final Duration COME_BACK = Duration.ofSeconds(5);

  private final ContactsConfig config;
  private final Optional<String> token;
  private final Caller caller;
  private final HttpClient http;

  ContactsClient(
      ContactsConfig config,
      @ConfigProperty(name = "acquaint.service-token") Optional<String> token,
      Caller caller) {
    this.config = config;
    this.token = token;
    this.caller = caller;
    this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
  }

  /**
   * @throws ProblemException 503 if contacts-service does not answer, or answers nonsense
   */
  boolean exists(RecordKind kind, UUID id) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(config.url().resolve(kind.path() + id))
            .timeout(config.timeout())
            .header("Accept", "application/json")
            .header("X-Request-Id", caller.requestId());
    token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
    String traceparent = caller.traceparent();
    if (traceparent != null) {
      request.header("traceparent", traceparent);
    }
    try {
      HttpResponse<Void> answer = http.send(request.build(), BodyHandlers.discarding());
      return switch (answer.statusCode()) {
        case 200 -> true;
        // Redirected: it was merged into another, and nothing new should point at it.
        case 301, 308, 404, 410 -> false;
        default -> throw away(kind, id, "answered " + answer.statusCode());
      };
    } catch (IOException e) {
      throw away(kind, id, e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away(kind, id, "interrupted");
    }
  }

  private static ProblemException away(RecordKind kind, UUID id, String why) {
    LOG.warnf("contacts-service was asked for %s %s: %s", kind.noun(), id, why);
    return Problems.unavailable(
        "contacts-service, which knows whether the "
            + kind.noun()
            + " exists, does not answer at the moment.",
        COME_BACK);
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }
}
