package io.acquaint.segments.member;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.consumer.BatchHandler;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.time.AppClock;
import io.acquaint.model.picture.ChangeSet;
import io.acquaint.model.picture.PictureWriter;
import io.acquaint.segments.segment.LiveSegments;
import io.acquaint.segments.segment.LiveSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** Keeps the picture of customers, and the memberships that a batch of events can have changed. */
@ApplicationScoped
class CustomerConsumer implements BatchHandler {
  private final PictureWriter picture;
  private final LiveSegments segments;
  private final Membership membership;
  private final HandPicked handPicked;
  private final AppClock clock;

  CustomerConsumer(
      ObjectMapper json,
      LiveSegments segments,
      Membership membership,
      HandPicked handPicked,
      AppClock clock) {
    this.picture = new PictureWriter(json);
    this.segments = segments;
    this.membership = membership;
    this.handPicked = handPicked;
    this.clock = clock;
  }

  @Override
  public String consumer() {
    return "segments";
  }

  @Override
  public Set<String> topics() {
    return PictureWriter.topics();
  }

  @Override
  public void apply(List<InboundEvent> batch, DSLContext db) {
    LiveSet live = segments.hold();
    ChangeSet changes = picture.apply(batch, db);
    if (!changes.isEmpty()) {
      handPicked.follow(db, live, changes, clock.instant());
      membership.follow(db, live, changes);
    }
  }
}
