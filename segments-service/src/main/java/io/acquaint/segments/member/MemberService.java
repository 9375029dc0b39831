package io.acquaint.segments.member;

import static java.time.ZoneOffset.UTC;

import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.changes.ChangesPage;
import io.acquaint.kit.changes.ChangesQuery;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.Listing;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import io.acquaint.model.evaluation.Explainer;
import io.acquaint.model.evaluation.Explanation;
import io.acquaint.segments.segment.LiveSegment;
import io.acquaint.segments.segment.LiveSegments;
import io.acquaint.segments.segment.SegmentId;
import io.acquaint.segments.segment.SegmentProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Answers who is in a segment, and why. */
@ApplicationScoped
class MemberService {
  private static final Listing<Member> LISTING = MemberListing.LISTING;

  private final DSLContext db;
  private final LiveSegments segments;
  private final ListEngine lists;
  private final ChangeFeed feed;
  private final AppClock clock;
  private final Explainer explainer = new Explainer();

  MemberService(
      DSLContext db, LiveSegments segments, ListEngine lists, ChangeFeed feed, AppClock clock) {
    this.db = db;
    this.segments = segments;
    this.lists = lists;
    this.feed = feed;
    this.clock = clock;
  }

  PageView<MemberView> members(SegmentId segment, UriInfo uri, @Nullable Instant joinedAfter) {
    ListQuery query = ListQuery.of(uri, LISTING, Set.of("joinedAfter")).within(membersOf(segment));
    Years.refuseOthers("joinedAfter", joinedAfter == null ? null : joinedAfter.atOffset(UTC));
    refuseUnknown(segment);
    if (joinedAfter != null) {
      query =
          query.within(
              DSL.condition("t.joined_at > ?::timestamptz", joinedAfter.atOffset(UTC).toString()));
    }
    return lists.page(LISTING, query, MemberView::of);
  }

  RestResponse<StreamingOutput> export(SegmentId segment, UriInfo uri, @Nullable String accept) {
    ListQuery query = ListQuery.ofExport(uri, LISTING).within(membersOf(segment));
    refuseUnknown(segment);
    return lists.export(LISTING, query, MemberView.class, MemberView::of, accept);
  }

  ChangesPage<MemberView> changes(SegmentId segment, UriInfo uri) {
    ChangesQuery query =
        ChangesQuery.of(uri, MemberListing.FEED)
            .scopedTo(segment.value(), membersOf(segment))
            .selecting(DSL.condition("t.member"));
    refuseUnknown(segment);
    return feed.page(MemberListing.FEED, query, MemberView::of);
  }

  @Transactional
  MembershipView memberships(UUID contact) {
    return new MembershipView(
        db.fetch(
                """
                select m.segment_id, s.name, m.joined_at
                from segment_membership m join segment s on s.id = m.segment_id
                where m.contact_id = ? and m.member and s.status = 'LIVE' order by s.name
                """,
                contact)
            .map(MemberService::item));
  }

  @Transactional
  Explanation explain(SegmentId id, UUID contact) {
    return segments.all().stream()
        .filter(live -> live.id().equals(id.value()))
        .findFirst()
        .map(live -> explained(live, contact))
        .or(() -> HandPickedExplanation.of(db, id, contact))
        .orElseThrow(() -> Problems.notFound("live segment", id));
  }

  private Explanation explained(LiveSegment segment, UUID contact) {
    return explainer.explain(db, segment.condition(), contact, clock.instant(), segment.zone());
  }

  /** Says 404 if there is no such segment. */
  void refuseUnknown(SegmentId segment) {
    if (db.fetchSingle("select count(*) as n from segment where id = ?", segment.value())
            .get("n", Integer.class)
        == 0) {
      throw SegmentProblems.unknown(segment);
    }
  }

  private static Condition membersOf(SegmentId segment) {
    return DSL.condition("t.segment_id = ?", segment.value());
  }

  private static MembershipView.Item item(Record row) {
    return new MembershipView.Item(
        new SegmentId(row.get("segment_id", UUID.class)),
        row.get("name", String.class),
        row.get("joined_at", Instant.class));
  }
}
