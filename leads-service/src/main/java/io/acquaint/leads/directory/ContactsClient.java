package io.acquaint.leads.directory;

import io.acquaint.kit.client.ServiceClient;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Asks contacts-service whether a record exists. No retry: a user waits, and 503 with Retry-After
 * says when to come back.
 */
@ApplicationScoped
class ContactsClient {

  private static final Logger LOG = Logger.getLogger(ContactsClient.class);

  private final ContactsConfig config;
  private final ServiceClient services;

  ContactsClient(ContactsConfig config, ServiceClient services) {
    this.config = config;
    this.services = services;
  }

  /**
   * @throws ProblemException 503 if contacts-service does not answer, or answers nonsense
   */
  boolean exists(RecordKind kind, UUID id) {
    HttpResponse<Void> answer =
        services.send(
            services.request(config.url().resolve(kind.path() + id), config.timeout()).GET(),
            BodyHandlers.discarding(),
            why -> away(kind, id, why));
    return switch (answer.statusCode()) {
      case 200 -> true;
      // Redirected: it was merged into another, and nothing new should point at it.
      case 301, 308, 404, 410 -> false;
      default -> throw away(kind, id, "answered " + answer.statusCode());
    };
  }

  private static ProblemException away(RecordKind kind, UUID id, String why) {
    LOG.warnf("contacts-service was asked for %s %s: %s", kind.noun(), id, why);
    return Problems.unavailable(
        "contacts-service, which knows whether the "
            + kind.noun()
            + " exists, does not answer at the moment.",
        ServiceClient.COME_BACK);
  }
}
