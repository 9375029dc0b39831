package io.acquaint.model.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/** Makes a situation in which engines disagree as small as it can, so that they still do. */
final class Shrinker {

  private final DSLContext db;
  private final List<Engine> engines;

  Shrinker(DSLContext db, List<Engine> engines) {
    this.db = db;
    this.engines = engines;
  }

  /** Empty if the situation does not show the disagreement when it is done again. */
  Optional<Situation> shrink(Situation found) {
    Situation small = disagree(found.inOneBatch()) ? found.inOneBatch() : found;
    if (!disagree(small)) {
      return Optional.empty();
    }
    for (Situation before = found; !before.equals(small); ) {
      before = small;
      small = smallerTree(small);
      small = fewerChanges(small);
      small = fewerFields(small);
    }
    return Optional.of(small);
  }

  private boolean disagree(Situation situation) {
    return situation.replay(db, engines).isPresent();
  }

  private Situation smallerTree(Situation situation) {
    Situation small = situation;
    Optional<JsonNode> next;
    do {
      Situation now = small;
      next = SmallerTrees.of(now.tree()).filter(tree -> disagree(now.with(tree))).findFirst();
      if (next.isPresent()) {
        small = now.with(next.get());
      }
    } while (next.isPresent());
    return small;
  }

  /** Halves, quarters and so on are left out, down to single changes. */
  private Situation fewerChanges(Situation situation) {
    List<Change> changes = fewest(situation.changes(), some -> disagree(situation.with(some)));
    return situation.with(changes);
  }

  static <T> List<T> fewest(List<T> all, Predicate<List<T>> enough) {
    List<T> left = all;
    for (int size = Math.max(1, all.size() / 2); size >= 1; size /= 2) {
      for (int from = 0; from < left.size(); ) {
        List<T> less = new ArrayList<>(left);
        less.subList(from, Math.min(left.size(), from + size)).clear();
        if (enough.test(less)) {
          left = less;
        } else {
          from += size;
        }
      }
    }
    return List.copyOf(left);
  }

  private Situation fewerFields(Situation situation) {
    Situation small = situation;
    for (int i = 0; i < small.changes().size(); i++) {
      if (small.changes().get(i) instanceof Change.Put put) {
        int at = i;
        Situation now = small;
        List<String> names = new ArrayList<>();
        put.fields().fieldNames().forEachRemaining(names::add);
        List<String> needed =
            fewest(names, some -> disagree(now.with(replaced(now, at, put.only(some)))));
        small = now.with(replaced(now, at, put.only(needed)));
      }
    }
    return small;
  }

  private static List<Change> replaced(Situation situation, int at, Change change) {
    List<Change> changes = new ArrayList<>(situation.changes());
    changes.set(at, change);
    return List.copyOf(changes);
  }
}
