package io.acquaint.segments.segment;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemMember;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.util.List;

/** What can be wrong about a segment. */
public @ProblemMember(
    name = "usedBy",
    list = true,
    description = "The names of the live segments that are built on it (409 segment_in_use).",
    example = "Customers in Leeds") final class SegmentProblems {
  public static final ProblemType WRONG_STATUS =
      new ProblemType("segment_wrong_status", 409, "The segment's status does not allow this");
  public static final ProblemType IN_USE =
      new ProblemType("segment_in_use", 409, "Other live segments are built on this one");

  public static final ProblemType NOT_BY_HAND =
      new ProblemType("segment_not_static", 409, "The members of this segment follow a condition");

  public static final ProblemType TOO_MANY =
      new ProblemType("too_many_live_segments", 409, "Too many segments are live");

  private SegmentProblems() {}

  /** There is no such segment. */
  public static ProblemException unknown(SegmentId id) {
    return Problems.notFound("segment", id);
  }

  static ProblemException typeFixed() {
    return Problems.unprocessable(
        List.of(Finding.at("/type", "read_only", "the type never changes after creation")));
  }

  static ProblemException notNow(String action, Segment segment) {
    return Problems.conflict(
        WRONG_STATUS,
        "A segment that is " + segment.status + " takes no " + action + ".",
        segment.status.allowedActions());
  }

  static ProblemException notLive(String what, Segment segment) {
    return Problems.conflict(
        WRONG_STATUS,
        "Only a segment that is LIVE has " + what + "; this is " + segment.status + ".",
        segment.status.allowedActions());
  }

  static ProblemException brokenReferences(String detail, List<Finding> findings) {
    return new ProblemException(Problems.UNPROCESSABLE, detail).with(findings);
  }

  static ProblemException notByHand(Segment segment) {
    return new ProblemException(
        NOT_BY_HAND,
        "Only a STATIC segment's members are chosen by hand; this is " + segment.type + ".");
  }

  static ProblemException tooMany(int most) {
    return new ProblemException(TOO_MANY, "At most " + most + " segments are live at a time.");
  }

  static ProblemException inUse(List<String> names) {
    return new ProblemException(IN_USE, "Built on it: " + String.join(", ", names) + ".")
        .with("usedBy", names);
  }
}
