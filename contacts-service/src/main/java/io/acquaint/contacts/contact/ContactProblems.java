package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemMember;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.util.List;
import java.util.UUID;

/** What can go wrong with contacts beyond single fields. */
@ProblemMember(
    name = "mergedIntoId",
    type = UUID.class,
    description = "The contact that took over (409 contact_merged): work with that one.",
    example = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
final class ContactProblems {

  static final ProblemType IS_GUARDIAN =
      new ProblemType("contact_is_guardian", 409, "The contact is the guardian of a child");

  static final ProblemType MERGED =
      new ProblemType("contact_merged", 409, "The contact was merged into another");

  /** What can no longer happen to the record; the other one can be worked with. */
  static ProblemException merged(ContactId id, UUID into) {
    return Problems.conflict(MERGED, "Contact " + id + " was merged into " + into + ".", List.of())
        .with("mergedIntoId", into);
  }

  static ProblemException notFound(ContactId id) {
    return Problems.notFound("contact", id);
  }

  static ProblemException isGuardian(ContactId id) {
    return Problems.conflict(
        IS_GUARDIAN,
        "Contact " + id + " is the guardian of a child; name another guardian there first.",
        List.of("PATCH"));
  }

  private ContactProblems() {}
}
