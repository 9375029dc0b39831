package io.acquaint.contacts.sendability;

import io.acquaint.contacts.contact.ContactService;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.subscription.ListId;
import io.acquaint.contacts.subscription.Lists;
import io.acquaint.contracts.sendability.Facts;
import io.acquaint.contracts.sendability.MailPurpose;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Answers who may be mailed. */
@ApplicationScoped
class SendabilityService {

  private final FactsReader facts;
  private final ContactService contacts;
  private final Lists lists;
  private final AppClock clock;

  SendabilityService(FactsReader facts, ContactService contacts, Lists lists, AppClock clock) {
    this.facts = facts;
    this.contacts = contacts;
    this.lists = lists;
    this.clock = clock;
  }

  /** About one contact, which exists. */
  SendabilityView one(ContactId contact, @Nullable MailPurpose purpose, @Nullable UUID listId) {
    if (purpose == null) {
      throw Problems.badRequest(
          List.of(Finding.parameter("purpose", "required", "says what the mail is for")));
    }
    ListId list = list(purpose, listId, (code, text) -> Finding.parameter("listId", code, text));
    contacts.get(contact);
    return answers(List.of(contact.value()), purpose, list).getFirst();
  }

  /** About many; those that do not exist are said to. */
  SendabilityAnswers many(SendabilityRequest request) {
    ListId list =
        list(
            request.purpose(), request.listId(), (code, text) -> Finding.at("/listId", code, text));
    return new SendabilityAnswers(answers(request.contactIds(), request.purpose(), list));
  }

  private List<SendabilityView> answers(
      List<UUID> ids, MailPurpose purpose, @Nullable ListId list) {
    Map<UUID, Facts> known = facts.of(new HashSet<>(ids), list, clock.instant());
    return ids.stream()
        .map(
            id -> {
              Facts of = known.get(id);
              return of == null ? SendabilityView.unknown(id) : SendabilityView.of(id, of, purpose);
            })
        .toList();
  }

  private @Nullable ListId list(
      MailPurpose purpose, @Nullable UUID id, BiFunction<String, String, Finding> finding) {
    boolean needed =
        switch (purpose) {
          case SUBSCRIPTION -> true;
          case TRANSACTIONAL, MARKETING -> false;
        };
    if (id == null) {
      if (needed) {
        throw refused(finding.apply("required", "is needed for SUBSCRIPTION"));
      }
      return null;
    }
    if (!needed) {
      throw refused(finding.apply("not_allowed", "is for SUBSCRIPTION only"));
    }
    var list = new ListId(id);
    if (!lists.exists(list)) {
      throw refused(finding.apply("not_found", "must be the id of a subscription list"));
    }
    return list;
  }

  private static RuntimeException refused(Finding finding) {
    return Problems.unprocessable(List.of(finding));
  }
}
