package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What decides who is a member, as it is stored: the draft, and beside it the copy that is live.
 *
 * @param condition the tree as clients write it; null for STATIC segments
 * @param timeZone IANA zone of days and periods
 */
public record Definition(@Nullable JsonNode condition, String timeZone) {

  /** To Jackson null is a node of its own, also when it is read back from the database. */
  public Definition {
    condition = condition == null || condition.isNull() ? null : condition;
  }

  ZoneId zone() {
    return ZoneId.of(timeZone);
  }
}
