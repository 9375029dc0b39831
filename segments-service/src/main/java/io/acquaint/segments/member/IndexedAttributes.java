package io.acquaint.segments.member;

import io.acquaint.kit.lease.Leases;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.sql.AttributeIndexes;
import io.acquaint.segments.segment.LiveSegments;
import io.acquaint.segments.segment.SegmentCatalogue;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jooq.DSLContext;

/**
 * Custom attributes that live segments ask about have their indexes, others have none. Answers are
 * right without them, so that nothing waits for an index and nothing fails with one.
 */
@ApplicationScoped
class IndexedAttributes {
  private static final Logger LOG = Logger.getLogger(IndexedAttributes.class);
  private static final String LEASE = "attribute-indexes";
  private static final Duration TTL = Duration.ofMinutes(10);

  private final LiveSegments segments;
  private final SegmentCatalogue catalogue;
  private final AttributeIndexes indexes;
  private final Leases leases;

  IndexedAttributes(
      DSLContext db, LiveSegments segments, SegmentCatalogue catalogue, Leases leases) {
    this.segments = segments;
    this.catalogue = catalogue;
    this.indexes = new AttributeIndexes(db);
    this.leases = leases;
  }

  /** When a segment went live; not in a transaction. */
  void makeMissing() {
    safely(() -> indexes.make(ofLiveSegments()));
  }

  /** What activations left to do, and what no live segment asks about any more. */
  @Scheduled(
      every = "{acquaint.attribute-indexes.every}",
      delayed = "5s",
      identity = "attribute-indexes",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    if (leases.hold(LEASE, TTL)) {
      safely(() -> indexes.makeOnly(ofLiveSegments()));
    }
  }

  private List<FieldSpec> ofLiveSegments() {
    Catalogue known = catalogue.now().ofStored();
    return segments.all().stream()
        .flatMap(segment -> segment.condition().dependencies().attributes().stream())
        .distinct()
        .flatMap(used -> known.field(used.entity(), used.field()).stream())
        .toList();
  }

  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("Indexes of custom attributes are not as they should be; tried again later", e);
    }
  }
}
