package io.acquaint.contacts.account;

import io.acquaint.contacts.party.PublishedTopics;
import io.acquaint.kit.outbox.OutboxEvent;
import java.util.List;

/** What is published about accounts: always the whole account as it is answered. */
final class AccountEvents {

  static OutboxEvent created(AccountView view) {
    return state("account.created", view);
  }

  static OutboxEvent updated(AccountView view) {
    return state("account.updated", view);
  }

  /** The last state, and then the tombstone that lets Kafka forget it. */
  static List<OutboxEvent> deleted(AccountView view) {
    return List.of(
        state("account.deleted", view), OutboxEvent.tombstone(PublishedTopics.ACCOUNTS, view.id()));
  }

  private static OutboxEvent state(String type, AccountView view) {
    return OutboxEvent.state(PublishedTopics.ACCOUNTS, view.id(), type, view);
  }

  private AccountEvents() {}
}
