package io.acquaint.contacts.subscription;

import jakarta.enterprise.context.ApplicationScoped;

/** What other features ask of subscription lists. */
@ApplicationScoped
public class Lists {

  private final SubscriptionListRepository lists;

  Lists(SubscriptionListRepository lists) {
    this.lists = lists;
  }

  /** Whether there is such a list. */
  public boolean exists(ListId id) {
    return lists.find(id).isPresent();
  }
}
