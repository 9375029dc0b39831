package io.acquaint.model.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An instant that lies a span before or after "now" and moves with it: the edge of a window.
 *
 * <p>It moves as fast as the clock except where the calendar jumps (daylight saving, ends of short
 * months), so it is a list of pieces with a constant distance each. From that follows when it will
 * pass a given instant, in closed form: SQL and memory compute it from the same pieces.
 */
public final class MovingBound {

  /** From {@code from} on (until the next piece) the bound is the clock plus {@code shift}. */
  public record Piece(Instant from, Duration shift) {}

  /** At {@code at} the bound goes back, at most to {@code to}. */
  public record Setback(Instant at, Instant to) {}

  /** How far ahead jumps are looked for; an answer beyond it is asked for again by then. */
  private static final int HORIZON_DAYS = 400;

  private final List<Piece> pieces;
  private final @Nullable Instant horizon;

  private MovingBound(List<Piece> pieces, @Nullable Instant horizon) {
    this.pieces = pieces;
    this.horizon = horizon;
  }

  /** The bound that lies the span before the clock. */
  public static MovingBound before(Instant now, Span span, ZoneId zone) {
    return of(now, span, zone, -1);
  }

  /** The bound that lies the span after the clock. */
  public static MovingBound after(Instant now, Span span, ZoneId zone) {
    return of(now, span, zone, 1);
  }

  private static MovingBound of(Instant now, Span span, ZoneId zone, int direction) {
    Duration first = Duration.between(now, span.shift(now, zone, direction));
    boolean steady = span.months() == 0 && zone.getRules().isFixedOffset();
    if (span.isExact() || steady) {
      return new MovingBound(List.of(new Piece(now, first)), null);
    }
    Instant horizon = now.plus(HORIZON_DAYS, ChronoUnit.DAYS);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(now, first));
    for (Instant jump : jumps(now, horizon, span, zone, direction)) {
      Duration shift = Duration.between(jump, span.shift(jump, zone, direction));
      if (!shift.equals(pieces.getLast().shift())) {
        pieces.add(new Piece(jump, shift));
      }
    }
    return new MovingBound(List.copyOf(pieces), horizon);
  }

  /** Every instant at which the distance may change; more than needed does no harm. */
  private static NavigableSet<Instant> jumps(
      Instant now, Instant horizon, Span span, ZoneId zone, int direction) {
    NavigableSet<Instant> found = new TreeSet<>();
    transitions(now, horizon, zone).forEach(t -> found.add(t.getInstant()));
    Instant low = span.shift(now, zone, direction).minus(3, ChronoUnit.DAYS);
    Instant high = span.shift(horizon, zone, direction).plus(3, ChronoUnit.DAYS);
    for (ZoneOffsetTransition t : transitions(low, high, zone)) {
      for (LocalDateTime edge : List.of(t.getDateTimeBefore(), t.getDateTimeAfter())) {
        LocalDate day = span.shift(edge.toLocalDate(), -direction);
        int around = span.months() == 0 ? 0 : 3;
        for (int d = -around; d <= around; d++) {
          addLocal(found, LocalDateTime.of(day.plusDays(d), edge.toLocalTime()), zone);
        }
      }
    }
    if (span.months() != 0) {
      LocalDate last = LocalDate.ofInstant(horizon, zone);
      for (LocalDate d = LocalDate.ofInstant(now, zone); !d.isAfter(last); d = d.plusDays(1)) {
        if (d.getDayOfMonth() == 1 || d.getDayOfMonth() > 28) {
          addLocal(found, d.atStartOfDay(), zone);
        }
      }
    }
    return found.subSet(now, false, horizon, false);
  }

  private static void addLocal(NavigableSet<Instant> to, LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      to.add(Span.resolve(local, zone));
    }
    offsets.forEach(offset -> to.add(local.toInstant(offset)));
  }

  private static List<ZoneOffsetTransition> transitions(Instant from, Instant to, ZoneId zone) {
    List<ZoneOffsetTransition> found = new ArrayList<>();
    ZoneOffsetTransition next = zone.getRules().nextTransition(from);
    while (next != null && next.getInstant().isBefore(to)) {
      found.add(next);
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return found;
  }

  /** Where the bound is now. */
  public Instant current() {
    return pieces.getFirst().from().plus(pieces.getFirst().shift());
  }

  /**
   * The first instant from now on at which the bound is at or after {@code target}; the horizon if
   * that is farther away.
   */
  public Instant reaches(Instant target) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Instant at = target.minus(piece.shift());
      Instant candidate = at.isBefore(piece.from()) ? piece.from() : at;
      Instant end = i + 1 < pieces.size() ? pieces.get(i + 1).from() : horizon;
      if (end == null || candidate.isBefore(end)) {
        return candidate;
      }
    }
    return horizon == null ? Instant.MAX : horizon;
  }

  /**
   * The next jump back to before where the bound is now, with the farthest it goes back to; null if
   * there is none (nearly always). What the bound has passed may be in front of it again then.
   */
  public @Nullable Setback setback() {
    List<Piece> back =
        pieces.stream().filter(p -> p.from().plus(p.shift()).isBefore(current())).toList();
    return back.isEmpty()
        ? null
        : new Setback(
            back.getFirst().from(),
            back.stream().map(p -> p.from().plus(p.shift())).min(Instant::compareTo).orElseThrow());
  }

  /** The pieces in order; the first begins now. */
  public List<Piece> pieces() {
    return pieces;
  }

  /** When the bound must be computed anew; null for never. */
  public @Nullable Instant horizon() {
    return horizon;
  }
}
