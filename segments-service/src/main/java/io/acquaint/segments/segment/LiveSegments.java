package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.condition.Conditions;
import io.acquaint.model.condition.Dependencies;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.picture.KnownCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The segments whose membership follows a condition now, parents before children. Their versions,
 * and those of registered attributes, are asked in every batch, so that all replicas agree at once;
 * conditions are parsed only when a version is new.
 */
@ApplicationScoped
public class LiveSegments {
  /** A key of our own among PostgreSQL's advisory locks: which segments are live. */
  private static final long LOCK = 0x5e6_4e7L;

  /** Another one: who evaluates everybody. */
  private static final long EVERYBODY = 0x5e6_4e8L;

  /**
   * The transaction evaluates some contacts in many segments. PostgreSQL would plan each statement
   * anew, as it can see how many they are; the plan for any few of them is as good, and is kept.
   */
  private static final String HOLD =
      """
      select pg_advisory_xact_lock_shared(?),
             set_config('plan_cache_mode', 'force_generic_plan', true)
      """;

  private static final String SIGNATURE =
      """
      select (select coalesce(string_agg(id || ':' || version, ',' order by id), '')
                from segment where status = 'LIVE')
          || '/'
          || (select coalesce(string_agg(segment_id || ':' || job_id, ',' order by segment_id), '')
                from segment_activation)
          || '/'
          || %s as signature
      """
          .formatted(KnownCatalogue.SIGNATURE);

  private record Parsed(String signature, List<LiveSegment> segments, LiveSet set) {}

  private final DSLContext db;
  private final SegmentRepository segments;
  private final Activations activations;
  private final SegmentCatalogue catalogue;
  private volatile @Nullable Parsed parsed;

  LiveSegments(
      DSLContext db,
      SegmentRepository segments,
      Activations activations,
      SegmentCatalogue catalogue) {
    this.db = db;
    this.segments = segments;
    this.activations = activations;
    this.catalogue = catalogue;
  }

  /** What a batch has to follow. Until the transaction ends nobody changes that. */
  @Transactional(Transactional.TxType.MANDATORY)
  public LiveSet hold() {
    db.fetch(HOLD, LOCK);
    return known().set();
  }

  /**
   * What batches follow at the moment. Until the transaction ends no other one evaluates everybody
   * in a segment: of two that are built on each other the later one sees what the earlier one did.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public LiveSet alone() {
    db.fetch("select pg_advisory_xact_lock(?)", EVERYBODY);
    return known().set();
  }

  /**
   * Waits until every batch that holds the segments has ended, and keeps others out till commit.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void change() {
    db.fetch("select pg_advisory_xact_lock(?)", LOCK);
  }

  /** Live segments, parents first. */
  @Transactional
  public List<LiveSegment> all() {
    return known().segments();
  }

  /**
   * Live segments as the caller's transaction sees them, which may have changed one: nobody else
   * gets to see them.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<LiveSegment> changedHere() {
    return parse(segments.live());
  }

  private Parsed known() {
    String signature = db.fetchSingle(SIGNATURE).get("signature", String.class);
    Parsed known = parsed;
    if (known == null || !known.signature().equals(signature)) {
      List<LiveSegment> live = parse(segments.live());
      known = new Parsed(signature, live, set(live));
      parsed = known;
    }
    return known;
  }

  private LiveSet set(List<LiveSegment> live) {
    Map<UUID, Dependencies> evaluating = new HashMap<>();
    activations.all().forEach((id, definition) -> evaluating.put(id, dependencies(definition)));
    List<LiveSegment> following = new ArrayList<>();
    for (LiveSegment segment : live) {
      if (evaluating.containsKey(segment.id())) {
        evaluating.merge(segment.id(), segment.condition().dependencies(), Dependencies::and);
      } else {
        following.add(segment);
      }
    }
    return new LiveSet(List.copyOf(following), Map.copyOf(evaluating));
  }

  private Dependencies dependencies(Definition definition) {
    JsonNode condition = definition.condition();
    return condition == null
        ? Dependencies.NONE
        : Conditions.stored(condition, catalogue.now()).dependencies();
  }

  /** Names of the segments built on one that are live, or are being evaluated to go live. */
  @Transactional
  public List<String> builtOn(SegmentId id) {
    Set<UUID> users = new HashSet<>();
    all().stream()
        .filter(segment -> segment.condition().dependencies().segments().contains(id.value()))
        .forEach(segment -> users.add(segment.id()));
    activations
        .all()
        .forEach(
            (user, definition) -> {
              if (dependencies(definition).segments().contains(id.value())) {
                users.add(user);
              }
            });
    return segments.names(users);
  }

  private List<LiveSegment> parse(List<Segment> live) {
    Catalogue known = catalogue.now();
    Map<UUID, LiveSegment> unsorted = new HashMap<>();
    for (Segment segment : live) {
      Definition definition = segment.liveDefinition;
      JsonNode condition = definition == null ? null : definition.condition();
      if (definition != null && condition != null) {
        ParsedCondition tree = Conditions.stored(condition, known);
        unsorted.put(
            segment.id,
            new LiveSegment(
                segment.id, segment.name, tree, definition.zone(), segment.plannedUntil));
      }
    }
    Map<UUID, LiveSegment> sorted = new LinkedHashMap<>();
    new TreeSet<>(unsorted.keySet()).forEach(id -> add(id, unsorted, sorted));
    return new ArrayList<>(sorted.values());
  }

  /**
   * Adds a segment behind those it is built on. Cycles are refused before they go live; if there
   * was one all the same, it would end here, as each segment is taken once.
   */
  private static void add(UUID id, Map<UUID, LiveSegment> unsorted, Map<UUID, LiveSegment> sorted) {
    LiveSegment segment = unsorted.remove(id);
    if (segment == null) {
      return;
    }
    boolean leavesOutChildren = false;
    for (UUID parent : segment.condition().dependencies().segments()) {
      add(parent, unsorted, sorted);
      LiveSegment above = sorted.get(parent);
      leavesOutChildren |= above != null && above.condition().behavioural();
    }
    sorted.put(id, leavesOutChildren ? segment.leavingOutChildren() : segment);
  }
}
