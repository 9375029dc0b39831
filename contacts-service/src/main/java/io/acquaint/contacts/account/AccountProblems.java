package io.acquaint.contacts.account;

import io.acquaint.contacts.party.AccountId;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.util.List;

/** What can go wrong with accounts beyond single fields. */
final class AccountProblems {

  static final ProblemType HAS_CONTACTS =
      new ProblemType("account_has_contacts", 409, "The account still has contacts");
  static final ProblemType HAS_SUBSIDIARIES =
      new ProblemType("account_has_subsidiaries", 409, "Other accounts belong to the account");

  static ProblemException notFound(AccountId id) {
    return Problems.notFound("account", id);
  }

  static ProblemException hasContacts(AccountId id, long contacts) {
    return Problems.conflict(
        HAS_CONTACTS,
        "Account " + id + " has " + contacts + " contacts; contacts=detach lets them leave.",
        List.of("DELETE ?contacts=detach"));
  }

  static ProblemException hasSubsidiaries(AccountId id) {
    return Problems.conflict(
        HAS_SUBSIDIARIES,
        "Other accounts name " + id + " as their parent; change those first.",
        List.of("PATCH"));
  }

  private AccountProblems() {}
}
