package io.acquaint.segments.audience;

import io.acquaint.contracts.sendability.Reason;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import io.acquaint.kit.token.TokenSeal;
import io.acquaint.segments.segment.SegmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Picks the members of a segment who may be mailed. */
@ApplicationScoped
class AudienceService {
  private static final TokenSeal SEAL = TokenSeal.forPurpose("audience");
  private static final String DUPLICATE = "DUPLICATE_ADDRESS";

  private static final String GROUPS =
      """
      select facts, count(*) as n from ({0}) as member group by facts
      """;

  /** Of members with the same address the one with the lowest id is kept. {1} facts that may. */
  private static final String ALLOWED =
      """
      with member as ({0}), allowed as (
        select *, row_number() over (partition by address order by contact_id) as place
        from member where facts = any({1}))
      """;

  private static final String ADDRESSES =
      ALLOWED + "select count(*) filter (where place > 1) as n from allowed";

  /** {2} whether duplicates stay, {3} and {4} where to go on, {5} how many. */
  private static final String PAGE =
      ALLOWED
          + """
          select contact_id, email, joined_at from allowed
          where (place = 1 or {2})
            and ({3}::timestamptz is null or (joined_at, contact_id) > ({3}::timestamptz, {4}::uuid))
          order by joined_at, contact_id limit {5}
          """;

  private record Place(OffsetDateTime joinedAt, UUID contact) {}

  private final SegmentService segments;
  private final DSLContext db;
  private final AppClock clock;

  AudienceService(SegmentService segments, DSLContext db, AppClock clock) {
    this.segments = segments;
    this.db = db;
    this.clock = clock;
  }

  @Transactional
  AudienceView audience(AudienceQuery query, @Nullable String cursor) {
    Place from = cursor == null ? null : placeOf(query, cursor);
    segments.demandLive(query.segment(), "an audience");
    QueryPart members =
        DSL.sql(
            MemberFacts.MEMBERS,
            DSL.val(query.segment().value()),
            DSL.val(query.list(), UUID.class),
            DSL.val(clock.instant().atOffset(ZoneOffset.UTC)));
    List<String> allowed = new ArrayList<>();
    Map<String, Long> leftOut = new TreeMap<>();
    for (Record group : db.fetch(GROUPS, members)) {
      String facts = group.get("facts", String.class);
      List<Reason> reasons = MemberFacts.against(query, MemberFacts.read(facts));
      if (reasons.isEmpty()) {
        allowed.add(facts);
      }
      reasons.forEach(why -> leftOut.merge(why.name(), group.get("n", Long.class), Long::sum));
    }
    QueryPart may = DSL.val(allowed.toArray(String[]::new));
    if (from == null && !query.keepDuplicates()) {
      long twice = db.fetchSingle(ADDRESSES, members, may).get("n", Long.class);
      if (twice > 0) {
        leftOut.put(DUPLICATE, twice);
      }
    }
    Result<Record> found =
        db.fetch(
            PAGE,
            members,
            may,
            DSL.val(query.keepDuplicates()),
            DSL.val(from == null ? null : from.joinedAt(), OffsetDateTime.class),
            DSL.val(from == null ? null : from.contact(), UUID.class),
            DSL.val(query.limit() + 1));
    return view(query, found, from == null ? leftOut : null);
  }

  private static AudienceView view(
      AudienceQuery query, List<Record> found, @Nullable Map<String, Long> leftOut) {
    boolean more = found.size() > query.limit();
    List<Record> shown = more ? found.subList(0, query.limit()) : found;
    List<AudienceView.Item> items =
        shown.stream()
            .map(
                row ->
                    new AudienceView.Item(
                        row.get("contact_id", UUID.class), row.get("email", String.class)))
            .toList();
    return new AudienceView(items, leftOut, more ? cursorAfter(query, shown.getLast()) : null);
  }

  private static String cursorAfter(AudienceQuery query, Record last) {
    String content =
        String.join(
            "\n",
            query.fingerprint(),
            last.get("joined_at", OffsetDateTime.class).toString(),
            last.get("contact_id", UUID.class).toString());
    return SEAL.seal(content.getBytes(StandardCharsets.UTF_8));
  }

  private static Place placeOf(AudienceQuery query, String cursor) {
    String[] part =
        SEAL.open(cursor)
            .map(content -> new String(content, StandardCharsets.UTF_8).split("\n", -1))
            .orElseThrow(
                () ->
                    Problems.badRequest(
                        List.of(Finding.parameter("cursor", "invalid_cursor", "is none of ours"))));
    if (!part[0].equals(query.fingerprint())) {
      throw new ProblemException(
          ListQuery.CURSOR_MISMATCH, "Go on with the parameters that the cursor was made for.");
    }
    return new Place(OffsetDateTime.parse(part[1]), UUID.fromString(part[2]));
  }
}
