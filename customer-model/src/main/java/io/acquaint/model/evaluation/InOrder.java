package io.acquaint.model.evaluation;

import io.acquaint.model.evaluation.World.Happening;
import io.acquaint.model.time.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reference meaning of a sequence, and how far it got. */
final class InOrder {

  private final List<Step> steps;
  private final @Nullable Span within;
  private final Instant now;
  private final ZoneId zone;
  private Attempt farthest = new Attempt(List.of(), 0);
  private @Nullable Instant done;

  /** The interactions that can be one step, oldest first, and what was asked of them. */
  record Step(NavigableMap<Instant, Happening> happenings, int count, Asked where) {

    static Step of(List<Happening> found, Asked where) {
      NavigableMap<Instant, Happening> happenings = new TreeMap<>();
      found.forEach(h -> happenings.put(h.at(), h));
      return new Step(happenings, found.size(), where);
    }
  }

  /**
   * From one beginning on, each step as early as can be.
   *
   * @param reached so many of them are over, and in time
   */
  private record Attempt(List<Happening> taken, int reached) {}

  InOrder(List<Step> steps, @Nullable Span within, Instant now, ZoneId zone) {
    this.steps = steps;
    this.within = within;
    this.now = now;
    this.zone = zone;
  }

  Answer answer() {
    steps.getFirst().happenings().descendingMap().values().forEach(this::begin);
    Map<String, Object> data = new HashMap<>();
    data.put("reached", farthest.reached());
    if (done != null) {
      data.put("completedAt", done);
    }
    List<Answer> children = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      children.add(step(i));
    }
    boolean value = done != null && !done.isAfter(now);
    return Answer.of(value, value || done == null ? Answer.NEVER : done, data, children);
  }

  private void begin(Happening start) {
    Span span = within;
    Instant end = span == null ? Instant.MAX : span.shift(start.at(), zone, 1);
    List<Happening> taken = new ArrayList<>(List.of(start));
    while (taken.size() < steps.size()) {
      Map.Entry<Instant, Happening> next =
          steps.get(taken.size()).happenings().higherEntry(taken.getLast().at());
      if (next == null) {
        break;
      }
      taken.add(next.getValue());
    }
    Instant last = taken.getLast().at();
    if (taken.size() == steps.size() && !last.isAfter(end)) {
      done = done == null || last.isBefore(done) ? last : done;
    }
    int reached = 0;
    while (reached < taken.size()
        && !taken.get(reached).at().isAfter(end)
        && !taken.get(reached).at().isAfter(now)) {
      reached++;
    }
    if (reached > farthest.reached() || farthest.taken().isEmpty()) {
      farthest = new Attempt(taken, reached);
    }
  }

  /** What comes nearest to a step that was not reached is too late, ahead of us, or too early. */
  private Answer step(int i) {
    Step step = steps.get(i);
    boolean value = i < farthest.reached();
    Map<String, Object> data = new HashMap<>();
    data.put("count", step.count());
    if (i < farthest.taken().size()) {
      data.put(value ? "found" : "nearest", farthest.taken().get(i));
    } else if (!step.happenings().isEmpty()) {
      data.put("nearest", step.happenings().lastEntry().getValue());
    }
    return Answer.of(value, Answer.NEVER, data, step.where().shown());
  }
}
