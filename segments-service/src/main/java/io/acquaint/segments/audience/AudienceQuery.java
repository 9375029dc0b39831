package io.acquaint.segments.audience;

import io.acquaint.contracts.sendability.ConsentLevel;
import io.acquaint.contracts.sendability.MailPurpose;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import io.acquaint.segments.segment.SegmentId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an audience.
 *
 * @param list the list of a SUBSCRIPTION; null for other purposes
 * @param minimumConsent more than the purpose needs; null if that is enough
 * @param keepDuplicates whether an address may be there more than once
 */
record AudienceQuery(
    SegmentId segment,
    MailPurpose purpose,
    @Nullable UUID list,
    @Nullable ConsentLevel minimumConsent,
    boolean keepDuplicates,
    int limit) {
  private static final int MOST = 200;

  static AudienceQuery of(
      SegmentId segment,
      MailPurpose purpose,
      @Nullable UUID list,
      @Nullable ConsentLevel minimumConsent,
      @Nullable String duplicates,
      int limit) {
    List<Finding> findings = new ArrayList<>();
    if (duplicates != null && !duplicates.equals("keep")) {
      findings.add(Finding.parameter("duplicates", "invalid_value", "takes keep, or is absent"));
    }
    if (limit < 1 || limit > MOST) {
      findings.add(Finding.parameter("limit", "out_of_range", "must be from 1 to " + MOST));
    }
    if ((purpose == MailPurpose.SUBSCRIPTION) != (list != null)) {
      findings.add(
          Finding.parameter("listId", "required", "is needed for SUBSCRIPTION, and only there"));
    }
    if (!findings.isEmpty()) {
      throw Problems.badRequest(findings);
    }
    return new AudienceQuery(segment, purpose, list, minimumConsent, duplicates != null, limit);
  }

  /** What a cursor is bound to. */
  String fingerprint() {
    return String.join(
        " ",
        segment.toString(),
        purpose.name(),
        String.valueOf(list),
        String.valueOf(minimumConsent),
        String.valueOf(keepDuplicates));
  }
}
