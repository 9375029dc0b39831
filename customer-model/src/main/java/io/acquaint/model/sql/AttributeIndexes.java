package io.acquaint.model.sql;

import static org.jooq.impl.DSL.name;

import io.acquaint.model.catalogue.FieldSpec;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Indexes over custom attributes, one on each partition of the attribute's table: what holds the
 * rows of a partitioned table is indexed without keeping writers waiting only partition by
 * partition. An index is named by what it holds, so that nothing is kept beside it.
 *
 * <p>Not in a transaction: PostgreSQL refuses {@code CONCURRENTLY} there. Repeating a call is
 * harmless, also while another one is under way, and repairs what a crash left behind.
 */
public final class AttributeIndexes {

  private static final String PREFIX = "custom_attribute_";

  private static final String TABLES =
      """
      select relname from pg_class
      where relkind = 'r' and oid in (
        select cast(? as regclass) union all select relid from pg_partition_tree(cast(? as regclass)))
      order by relname
      """;

  /** What is being built is not valid yet either. */
  private static final String EXISTING =
      """
      select c.relname as name, i.indisvalid or p.pid is not null as sound
      from pg_class c join pg_index i on i.indexrelid = c.oid
      left join pg_stat_progress_create_index p on p.index_relid = c.oid
      where c.relnamespace = cast(current_schema() as regnamespace)
        and starts_with(c.relname, ?)
      """;

  /** One index that there should be. */
  private record Wanted(String table, Field<?> holds, FieldSpec attribute) {}

  private final DSLContext db;

  public AttributeIndexes(DSLContext db) {
    this.db = db;
  }

  /** Makes the indexes of these attributes where they are missing. */
  public void make(Collection<FieldSpec> attributes) {
    makeMissing(wanted(attributes));
  }

  /** Makes the indexes of these attributes where they are missing, and drops those of others. */
  public void makeOnly(Collection<FieldSpec> attributes) {
    Map<String, Wanted> wanted = wanted(attributes);
    Set<String> others = new HashSet<>(existing().keySet());
    others.removeAll(wanted.keySet());
    others.forEach(this::drop);
    makeMissing(wanted);
  }

  private void makeMissing(Map<String, Wanted> wanted) {
    Map<String, Boolean> existing = existing();
    wanted.forEach(
        (index, what) -> {
          Boolean sound = existing.get(index);
          if (sound == null) {
            make(index, what);
          } else if (!sound) {
            drop(index);
            make(index, what);
          }
        });
  }

  private void make(String index, Wanted what) {
    db.execute(
        "create index concurrently if not exists {0} on {1} (({2}))",
        name(index), name(what.table()), what.holds());
    db.execute("comment on index {0} is {1}", name(index), DSL.inline(what.attribute().name()));
    // what the planner knows of an expression is gathered with its index only
    db.execute("analyze {0}", name(what.table()));
  }

  private void drop(String index) {
    db.execute("drop index concurrently if exists {0}", name(index));
  }

  private Map<String, Boolean> existing() {
    return db.fetch(EXISTING, PREFIX)
        .intoMap(r -> r.get("name", String.class), r -> r.get("sound", Boolean.class));
  }

  private Map<String, Wanted> wanted(Collection<FieldSpec> attributes) {
    Map<String, Wanted> wanted = new HashMap<>();
    for (FieldSpec attribute : attributes) {
      String table = attribute.entity().table();
      Field<?> holds = AttributeSql.indexed(attribute);
      for (String part : db.fetch(TABLES, table, table).getValues("relname", String.class)) {
        wanted.put(indexName(part, holds), new Wanted(part, holds, attribute));
      }
    }
    return wanted;
  }

  /** Names have at most 63 bytes, and attributes of different type are different indexes. */
  private String indexName(String table, Field<?> holds) {
    String what = table + " " + db.renderInlined(holds);
    return PREFIX + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }
}
