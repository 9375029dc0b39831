package io.acquaint.kit.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Finds the records that rows are about, in one statement per chunk. */
@ApplicationScoped
class Recognition {

  private final DSLContext db;

  Recognition(DSLContext db) {
    this.db = db;
  }

  /** The record of each key that has one; of several the oldest. */
  <R> Map<List<String>, UUID> find(ImportPlan<R> plan, Collection<List<String>> keys) {
    Map<List<String>, UUID> found = new HashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    var ordered = new ArrayList<>(keys);
    var binds = new ArrayList<Object>();
    int width = plan.matching().size();
    for (int column = 0; column < width; column++) {
      int at = column;
      binds.add(ordered.stream().map(key -> key.get(at)).toArray(String[]::new));
    }
    plan.matching().forEach(column -> binds.addAll(column.parameters()));
    db.fetch(sql(plan), binds.toArray())
        .forEach(
            row ->
                found.put(
                    ordered.get(row.get("place", Integer.class) - 1), row.get("id", UUID.class)));
    return found;
  }

  /** Made of constants of the program only. */
  private static <R> String sql(ImportPlan<R> plan) {
    int width = plan.matching().size();
    var names = new ArrayList<String>();
    var arrays = new ArrayList<String>();
    var conditions = new ArrayList<String>();
    for (int i = 0; i < width; i++) {
      names.add("v" + i);
      arrays.add("cast(? as text[])");
      conditions.add(plan.matching().get(i).condition().replace(":value", "r.v" + i));
    }
    return """
        select r.place, m.id
          from unnest(%s) with ordinality as r (%s, place)
          cross join lateral (
            select t.id from %s t where %s and %s order by t.id limit 1) as m
        """
        .formatted(
            String.join(", ", arrays),
            String.join(", ", names),
            plan.target().table(),
            conditions.stream().collect(Collectors.joining(" and ")),
            plan.target().recognised());
  }
}
