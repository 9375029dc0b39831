package io.acquaint.contacts.subscription;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.util.List;

/** What can go wrong with lists and subscriptions. */
final class SubscriptionProblems {

  static final ProblemType NAME_TAKEN = new ProblemType("name_taken", 409, "The name is taken");
  static final ProblemType LIST_IN_USE =
      new ProblemType("list_in_use", 409, "Live segments or scoring models use the list");

  static ProblemException noList(ListId id) {
    return Problems.notFound("subscription list", id);
  }

  static ProblemException notOnList(ContactId contact, ListId list) {
    return Problems.notFound("subscription of contact " + contact + " to list", list);
  }

  static ProblemException nameTaken(String name) {
    return Problems.conflict(
            NAME_TAKEN, "Another list is called " + name + ".", List.of("PATCH", "POST"))
        .with(List.of(Finding.at("/name", "taken", "belongs to another list")));
  }

  static ProblemException inUse(ListId list) {
    return Problems.conflict(
        LIST_IN_USE,
        "List " + list + " is asked about by what is live; stop or change that first.",
        List.of("PATCH"));
  }

  private SubscriptionProblems() {}
}
