package io.acquaint.segments.member;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.changes.ChangeEntry;
import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.changes.DeleteReason;
import io.acquaint.kit.privacy.Person;
import io.acquaint.kit.time.AppClock;
import io.acquaint.model.picture.PersonInPicture;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  private final DSLContext db;
  private final ChangeFeed feed;

  PersonKnown(
      CustomerConsumer consumer,
      ObjectMapper json,
      DSLContext db,
      AppClock clock,
      ChangeFeed feed) {
    super(consumer, OWN, json, db, clock);
    this.db = db;
    this.feed = feed;
  }

  /** Also whoever follows the members of a segment is told that the person was forgotten. */
  @Override
  public Map<String, Long> erase(Person person) {
    List<ChangeEntry> forgotten = forgotten(person);
    Map<String, Long> removed = super.erase(person);
    feed.appendAll(forgotten);
    return removed;
  }

  /** Of those who left before, too: what went out about them is to be erased as well. */
  private List<ChangeEntry> forgotten(Person person) {
    return db.fetch(
            """
            select contact_id, segment_id, version + cast(member as int) as version
              from segment_membership
             where contact_id = any (cast(? as uuid[]))
             order by segment_id, contact_id
            """,
            (Object) person.idArray())
        .map(
            row ->
                new ChangeEntry(
                    MemberListing.LISTING.collection(),
                    row.get("contact_id", UUID.class),
                    row.get("version", Long.class),
                    DeleteReason.ERASED,
                    row.get("segment_id", UUID.class)));
  }
}
