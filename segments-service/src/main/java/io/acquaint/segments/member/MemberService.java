package io.acquaint.segments.member;

import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.Listing;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.condition.PlainWords;
import io.acquaint.model.evaluation.Evaluator;
import io.acquaint.model.evaluation.Explainer;
import io.acquaint.model.evaluation.Explanation;
import io.acquaint.segments.segment.LiveSegment;
import io.acquaint.segments.segment.LiveSegments;
import io.acquaint.segments.segment.SegmentId;
import io.acquaint.segments.segment.SegmentProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Answers who is in a segment, and why. */
@ApplicationScoped
class MemberService {
  private static final Listing<Member> LISTING = MemberListing.members();

  /** An estimate that takes longer than this is refused: the condition costs too much. */
  private static final String BUDGET = "set local statement_timeout = 2000";

  private final DSLContext db;
  private final LiveSegments segments;
  private final ListEngine lists;
  private final AppClock clock;
  private final Evaluator evaluator = new Evaluator();
  private final Explainer explainer = new Explainer();

  MemberService(DSLContext db, LiveSegments segments, ListEngine lists, AppClock clock) {
    this.db = db;
    this.segments = segments;
    this.lists = lists;
    this.clock = clock;
  }

  PageView<MemberView> members(SegmentId segment, UriInfo uri) {
    ListQuery query = ListQuery.of(uri, LISTING);
    refuseUnknown(segment);
    return lists.page(
        LISTING,
        query.within(DSL.condition("t.segment_id = ?", segment.value())),
        member -> new MemberView(member.contactId(), member.joinedAt()));
  }

  @Transactional
  MembershipView memberships(UUID contact) {
    return new MembershipView(
        db.fetch(
                """
                select m.segment_id, s.name, m.joined_at
                from segment_membership m join segment s on s.id = m.segment_id
                where m.contact_id = ? and m.member order by s.name
                """,
                contact)
            .map(MemberService::item));
  }

  @Transactional
  Explanation explain(SegmentId id, UUID contact) {
    LiveSegment segment =
        segments.all().stream()
            .filter(live -> live.id().equals(id.value()))
            .findFirst()
            .orElseThrow(() -> Problems.notFound("live segment", id));
    return explainer.explain(db, segment.condition(), contact, clock.instant(), segment.zone());
  }

  @Transactional
  EstimateView estimate(ParsedCondition condition, ZoneId zone) {
    Instant now = clock.instant();
    Select<?> verdicts = evaluator.selectForAll(condition, now, zone);
    db.execute(BUDGET);
    try {
      Record row =
          db.fetchSingle(
              """
              with verdict as materialized ({0})
              select (select count(*) from verdict where member) as n,
                     array(select id from verdict where member order by id limit 10) as sample
              """,
              verdicts);
      return new EstimateView(row.get("n", Long.class), List.of(row.get("sample", UUID[].class)));
    } catch (DataAccessException e) {
      throw TooCostly.orRethrow(e, PlainWords.words(condition.tree()));
    }
  }

  private void refuseUnknown(SegmentId segment) {
    if (db.fetchSingle("select count(*) as n from segment where id = ?", segment.value())
            .get("n", Integer.class)
        == 0) {
      throw SegmentProblems.unknown(segment);
    }
  }

  private static MembershipView.Item item(Record row) {
    return new MembershipView.Item(
        new SegmentId(row.get("segment_id", UUID.class)),
        row.get("name", String.class),
        row.get("joined_at", Instant.class));
  }
}
