package io.acquaint.contacts.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.client.ServiceClient;
import io.acquaint.kit.privacy.Person;
import io.acquaint.kit.privacy.PersonalData;
import io.acquaint.kit.privacy.Removed;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the other services for their part. */
@ApplicationScoped
class OtherServices {

  private static final Logger LOG = Logger.getLogger(OtherServices.class);

  private final PrivacyConfig config;
  private final ServiceClient services;
  private final ObjectMapper json;

  OtherServices(PrivacyConfig config, ServiceClient services, ObjectMapper json) {
    this.config = config;
    this.services = services;
    this.json = json;
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
        services
            .request(config.addressOf(service).resolve(path), config.timeout())
            .header("Content-Type", "application/json");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    try {
      request.POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(person)));
      HttpResponse<byte[]> answer =
          services.send(request, BodyHandlers.ofByteArray(), why -> away(service, why));
      if (answer.statusCode() != 200) {
        throw away(service, "answered " + answer.statusCode());
      }
      return json.readValue(answer.body(), type);
    } catch (IOException notJson) {
      throw away(service, "answered something else");
    }
  }

  private static ProblemException away(OtherService service, String why) {
    LOG.warnf("%s-service was asked for a person: %s", service.shortName(), why);
    return Problems.unavailable(
        service.shortName() + "-service, which has a part in this, does not answer at the moment.",
        ServiceClient.COME_BACK);
  }
}
