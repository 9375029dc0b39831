package io.acquaint.segments.member;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import io.acquaint.segments.segment.SegmentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Numbers about the members of segments: over time, and against each other. */
@ApplicationScoped
class MemberFigures {
  private static final int DEFAULT_DAYS = 30;
  private static final int MOST_DAYS = 1_825;
  private static final int MOST_SEGMENTS = 5;

  private static final String HISTORY =
      """
      select d.day::date as day, coalesce(s.joined, 0) as joined, coalesce(s.departed, 0) as departed,
             (select coalesce(sum(b.joined - b.departed), 0) from segment_day b
              where b.segment_id = ? and b.day < ?::date)
               + sum(coalesce(s.joined, 0) - coalesce(s.departed, 0)) over (order by d.day) as members
      from generate_series(?::date, ?::date, interval '1 day') as d(day)
      left join segment_day s on s.segment_id = ? and s.day = d.day::date
      order by d.day
      """;

  /** One row per set of segments that any contact is in: each a bit, in the order asked. */
  private static final String REGIONS =
      """
      select mask, count(*) as n from (
        select m.contact_id, bit_or(1 << (a.position::int - 1)) as mask
        from unnest(?::uuid[]) with ordinality as a(segment_id, position)
        join segment_membership m on m.segment_id = a.segment_id and m.member
        group by m.contact_id) as contact
      group by mask order by mask
      """;

  private final DSLContext db;
  private final MemberService members;
  private final AppClock clock;

  MemberFigures(DSLContext db, MemberService members, AppClock clock) {
    this.db = db;
    this.members = members;
    this.clock = clock;
  }

  @Transactional
  HistoryView history(SegmentId segment, @Nullable LocalDate from, @Nullable LocalDate to) {
    Years.refuseOthers("from", from);
    Years.refuseOthers("to", to);
    members.refuseUnknown(segment);
    LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
    LocalDate first = from == null ? daysBefore(last) : from;
    long days = ChronoUnit.DAYS.between(first, last);
    if (days < 0 || days > MOST_DAYS) {
      throw Problems.unprocessable(
          List.of(
              Finding.parameter(
                  "from", "invalid_period", "must be at most five years before the last day")));
    }
    UUID id = segment.value();
    return new HistoryView(
        db.fetch(HISTORY, id, first.toString(), first.toString(), last.toString(), id)
            .map(
                row ->
                    new HistoryView.Day(
                        row.get("day", LocalDate.class),
                        row.get("members", Long.class),
                        row.get("joined", Long.class),
                        row.get("departed", Long.class))));
  }

  private static LocalDate daysBefore(LocalDate last) {
    LocalDate first = last.minusDays(DEFAULT_DAYS);
    return first.isBefore(Years.FIRST_DAY) ? Years.FIRST_DAY : first;
  }

  @Transactional
  OverlapView overlap(SegmentId segment, List<UUID> with) {
    Set<UUID> asked = new LinkedHashSet<>();
    asked.add(segment.value());
    asked.addAll(with);
    if (asked.size() != with.size() + 1 || asked.size() < 2 || asked.size() > MOST_SEGMENTS) {
      throw Problems.unprocessable(
          List.of(Finding.parameter("with", "invalid_value", "takes one to four other segments")));
    }
    List<SegmentId> ids = asked.stream().map(SegmentId::new).toList();
    ids.forEach(members::refuseUnknown);
    List<Mask> masks =
        db.fetch(REGIONS, (Object) asked.toArray(UUID[]::new))
            .map(row -> new Mask(row.get("mask", Integer.class), row.get("n", Long.class)));
    return view(ids, masks);
  }

  private record Mask(int bits, long n) {
    boolean has(int position) {
      return (bits >> position & 1) == 1;
    }
  }

  private OverlapView view(List<SegmentId> ids, List<Mask> masks) {
    List<OverlapView.Size> sizes = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      int position = i;
      long size = masks.stream().filter(m -> m.has(position)).mapToLong(Mask::n).sum();
      sizes.add(new OverlapView.Size(ids.get(i), name(ids.get(i)), size));
    }
    List<OverlapView.Region> regions = new ArrayList<>();
    for (Mask mask : masks) {
      List<SegmentId> in = new ArrayList<>();
      for (int i = 0; i < ids.size(); i++) {
        if (mask.has(i)) {
          in.add(ids.get(i));
        }
      }
      regions.add(new OverlapView.Region(in, mask.n()));
    }
    int all = (1 << ids.size()) - 1;
    return new OverlapView(
        sizes,
        masks.stream().filter(m -> m.bits() == all).mapToLong(Mask::n).sum(),
        masks.stream().mapToLong(Mask::n).sum(),
        regions);
  }

  private String name(SegmentId id) {
    Record row = db.fetchSingle("select name from segment where id = ?", id.value());
    return row.get("name", String.class);
  }
}
