package io.acquaint.contacts.interaction;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.contacts.interaction.InteractionReader.Read;
import io.acquaint.contacts.interaction.InteractionResolver.Resolved;
import io.acquaint.contacts.interaction.Receipt.Result;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes interactions in: decides about each, and answers when Kafka has those it accepted. */
@ApplicationScoped
class InteractionService {

  private final InteractionReader reader;
  private final InteractionResolver resolver;
  private final InteractionLog log;
  private final AppClock clock;

  InteractionService(
      InteractionReader reader, InteractionResolver resolver, InteractionLog log, AppClock clock) {
    this.reader = reader;
    this.resolver = resolver;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Takes in a body of one or many interactions.
   *
   * @throws io.acquaint.kit.problem.ProblemException 503 when Kafka does not acknowledge all that
   *     would be accepted; some may be in the log then, and become duplicates of the next attempt
   */
  Receipts receive(JsonNode body) {
    List<Read> read = reader.read(body);
    List<InteractionRequest> requests =
        read.stream().flatMap(item -> Stream.ofNullable(item.request())).toList();
    @Nullable Resolved[] resolved =
        requests.isEmpty() ? new Resolved[0] : resolver.resolve(requests);
    Instant now = clock.instant();
    var accepted = new ArrayList<InteractionView>();
    var decisions = new ArrayList<Receipt>(requests.size());
    Set<UUID> ids = new HashSet<>();
    for (int i = 0; i < requests.size(); i++) {
      InteractionRequest request = requests.get(i);
      Resolved contact = resolved[i];
      Result result = decide(request, contact, ids);
      if (result == Result.ACCEPTED) {
        accepted.add(InteractionView.of(request, requireNonNull(contact).contactId(), now));
      }
      decisions.add(Receipt.of(request.id(), result));
    }
    log.append(accepted);
    return new Receipts(inOrder(read, decisions.iterator()));
  }

  private static Result decide(
      InteractionRequest request, @Nullable Resolved contact, Set<UUID> idsOfThisCall) {
    if (contact == null) {
      return Result.UNKNOWN_CONTACT;
    }
    if (contact.stored() || !idsOfThisCall.add(request.id())) {
      return Result.DUPLICATE;
    }
    return request.type().needsTracking() && !contact.tracked()
        ? Result.NOT_TRACKED
        : Result.ACCEPTED;
  }

  private static List<Receipt> inOrder(List<Read> read, Iterator<Receipt> decisions) {
    return read.stream()
        .map(item -> item.refusal() == null ? decisions.next() : item.refusal())
        .toList();
  }
}
