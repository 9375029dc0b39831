package io.acquaint.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * What the kit itself keeps: answers for repeated requests, records that could not be applied, and
 * failed rows of imports. They are found by looking for ids and addresses in them, which is slow
 * and rare.
 */
@ApplicationScoped
class KitTraces implements PersonKnowledge {

  private static final String ANSWERS =
      """
      from idempotency_entry e
       where exists (select 1 from unnest(cast(? as text[])) as w
                      where position(w in lower(e.body)) > 0)
         and e.scope not like '%/erasure'
      """;

  private static final String DEAD_LETTERS =
      """
      from dead_letter d
       where exists (select 1 from unnest(cast(? as text[])) as w
                      where position(w in lower(coalesce(d.record_key, ''))) > 0
                         or position(convert_to(w, 'UTF8') in coalesce(d.body, '')) > 0)
      """;

  private static final String IMPORT_ROWS =
      """
      from import_error i
       where exists (select 1 from unnest(cast(? as text[])) as w
                      where position(w in lower(array_to_string(i.cells, ','))) > 0)
      """;

  private final DSLContext db;

  KitTraces(DSLContext db) {
    this.db = db;
  }

  @Override
  public Map<String, ? extends List<?>> about(Person person) {
    Map<String, List<?>> found = new LinkedHashMap<>();
    put(found, "failedImportRows", "select array_to_string(i.cells, ',') " + IMPORT_ROWS, person);
    return found;
  }

  @Override
  public Map<String, Long> erase(Person person) {
    Object words = words(person);
    Map<String, Long> removed = new LinkedHashMap<>();
    removed.put("keptAnswers", (long) db.execute("delete " + ANSWERS, words));
    removed.put("deadLetters", (long) db.execute("delete " + DEAD_LETTERS, words));
    removed.put("failedImportRows", (long) db.execute("delete " + IMPORT_ROWS, words));
    return removed;
  }

  private void put(Map<String, List<?>> found, String name, String sql, Person person) {
    List<String> rows = db.fetch(sql, words(person)).map(row -> row.get(0, String.class));
    if (!rows.isEmpty()) {
      found.put(name, rows);
    }
  }

  private static Object words(Person person) {
    var words = new ArrayList<>(person.emails());
    person.ids().forEach(id -> words.add(id.toString()));
    return words.toArray(String[]::new);
  }
}
