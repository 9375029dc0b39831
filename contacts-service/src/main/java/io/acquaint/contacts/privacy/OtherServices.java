package io.acquaint.contacts.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.privacy.Person;
import io.acquaint.kit.privacy.PersonalData;
import io.acquaint.kit.privacy.Removed;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the other services for their part. */
@ApplicationScoped
class OtherServices {

  private static final Logger LOG = Logger.getLogger(OtherServices.class);
  private static final Duration COME_BACK = Duration.ofSeconds(5);

  private final PrivacyConfig config;
  private final Optional<String> token;
  private final ObjectMapper json;
  private final Caller caller;
  private final HttpClient http;

  OtherServices(
      PrivacyConfig config,
      @ConfigProperty(name = "acquaint.service-token") Optional<String> token,
      ObjectMapper json,
      Caller caller) {
    this.config = config;
    this.token = token;
    this.json = json;
    this.caller = caller;
    this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
  }

  /**
   * What a service knows of the person.
   *
   * @throws ProblemException 503 when it does not answer: half an answer would be a wrong one
   */
  PersonalData about(OtherService service, Person person) {
    return ask(service, "report", person, null, PersonalData.class);
  }

  /**
   * Lets a service forget the person.
   *
   * @param key the same for a repeated attempt, which is then answered as the first one was
   * @throws ProblemException 503 when it does not answer
   */
  Removed erase(OtherService service, Person person, String key) {
    return ask(service, "erasure", person, key, Removed.class);
  }

  private <T> T ask(
      OtherService service, String what, Person person, @Nullable String key, Class<T> type) {
    String path = "/v1/services/" + service.shortName() + "/data-subject/" + what;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(config.addressOf(service).resolve(path))
            .timeout(config.timeout())
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .header("X-Request-Id", caller.requestId());
    token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    try {
      String body = json.writeValueAsString(person);
      HttpResponse<String> answer =
          http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw away(service, "answered " + answer.statusCode());
      }
      return json.readValue(answer.body(), type);
    } catch (JsonProcessingException e) {
      throw away(service, "answered something else");
    } catch (IOException e) {
      throw away(service, e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away(service, "interrupted");
    }
  }

  private static ProblemException away(OtherService service, String why) {
    LOG.warnf("%s-service was asked for a person: %s", service.shortName(), why);
    return Problems.unavailable(
        service.shortName() + "-service, which has a part in this, does not answer at the moment.",
        COME_BACK);
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }
}
