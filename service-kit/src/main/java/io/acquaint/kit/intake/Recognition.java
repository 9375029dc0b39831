package io.acquaint.kit.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Finds the records that rows or items are about, in one statement for all of them. */
@ApplicationScoped
public class Recognition {

  private final DSLContext db;

  Recognition(DSLContext db) {
    this.db = db;
  }

  /**
   * The record of each key that has one.
   *
   * @param keys as the strategy makes them of requests
   */
  public Map<List<String>, UUID> find(
      String table, Candidates candidates, Matching<?> matching, Collection<List<String>> keys) {
    Map<List<String>, UUID> found = new HashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    var ordered = new ArrayList<>(keys);
    var binds = new ArrayList<Object>();
    for (int column = 0; column < matching.columns().size(); column++) {
      int at = column;
      binds.add(ordered.stream().map(key -> key.get(at)).toArray(String[]::new));
    }
    matching.columns().forEach(column -> binds.addAll(column.parameters()));
    db.fetch(sql(table, candidates, matching), binds.toArray())
        .forEach(
            row ->
                found.put(
                    ordered.get(row.get("place", Integer.class) - 1), row.get("id", UUID.class)));
    return found;
  }

  /** Made of constants of the program only. */
  private static String sql(String table, Candidates candidates, Matching<?> matching) {
    var names = new ArrayList<String>();
    var arrays = new ArrayList<String>();
    var conditions = new ArrayList<String>();
    for (int i = 0; i < matching.columns().size(); i++) {
      names.add("v" + i);
      arrays.add("cast(? as text[])");
      conditions.add(matching.columns().get(i).condition().replace(":value", "r.v" + i));
    }
    return """
        select r.place, m.id
          from unnest(%s) with ordinality as r (%s, place)
          cross join lateral (
            select %s as id from %s t where %s and %s order by %s limit 1) as m
        """
        .formatted(
            String.join(", ", arrays),
            String.join(", ", names),
            candidates.id(),
            table,
            String.join(" and ", conditions),
            candidates.condition(),
            candidates.order());
  }
}
