package io.acquaint.segments.member;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.time.AppClock;
import io.acquaint.model.picture.PersonInPicture;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jooq.DSLContext;

/** What this service knows of a person: the picture, and memberships. */
@Singleton
class PersonKnown extends PersonInPicture {

  private static final Map<String, String> OWN =
      Map.of(
          "memberships", "segment_membership",
          "handPicked", "segment_entry",
          "nextChanges", "segment_due",
          "pendingEvaluations", "segment_pending");

  PersonKnown(CustomerConsumer consumer, ObjectMapper json, DSLContext db, AppClock clock) {
    super(consumer, OWN, json, db, clock);
  }
}
