package io.acquaint.leads.lifecycle;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.util.List;

/** How the lifecycle refuses. */
final class LeadLifecycleProblems {

  static final ProblemType ACTION_NOT_ALLOWED =
      new ProblemType("lead_action_not_allowed", 409, "The lead's state does not allow this");

  private LeadLifecycleProblems() {}

  static ProblemException notAllowed(String action, LeadProgress lead) {
    List<String> allowed = LeadAction.allowedFor(lead);
    return Problems.conflict(
        ACTION_NOT_ALLOWED,
        "%s is not allowed for a lead that is %s in %s%s. Allowed: %s."
            .formatted(
                action,
                lead.status(),
                lead.stage(),
                lead.salesAccepted() ? ", accepted by sales" : "",
                allowed.isEmpty() ? "nothing, it is closed for good" : String.join(", ", allowed)),
        allowed);
  }
}
