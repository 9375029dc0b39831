package io.acquaint.model.picture;

import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Catalogue.Attribute;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldType;
import io.acquaint.model.catalogue.Root;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue with the attributes that are registered now. Which these are is asked each time, by
 * one small statement, so that all replicas agree at once; they are read only when that is new.
 */
public final class KnownCatalogue {

  /** SQL for a text that is another one whenever what is registered is. */
  public static final String SIGNATURE =
      "(select coalesce(md5(string_agg(key || '/' || definition_id || '/' || version, ','"
          + " order by key)), '') from picture_attribute)";

  private record Known(String signature, Map<Root, Catalogue> catalogues) {}

  private final DSLContext db;
  private volatile @Nullable Known known;

  public KnownCatalogue(DSLContext db) {
    this.db = db;
  }

  /** For one kind of root. */
  public Catalogue of(Root root) {
    return Objects.requireNonNull(known().catalogues().get(root));
  }

  private Known known() {
    String signature = db.fetchSingle("select " + SIGNATURE + " as s").get("s", String.class);
    Known found = known;
    if (found == null || !found.signature().equals(signature)) {
      found = new Known(signature, read());
      known = found;
    }
    return found;
  }

  private Map<Root, Catalogue> read() {
    List<Attribute> attributes =
        db.fetch(
                "select entity, name, type, allowed_values from picture_attribute"
                    + " order by entity, name")
            .map(KnownCatalogue::attribute);
    Map<Root, Catalogue> catalogues = new EnumMap<>(Root.class);
    for (Root root : Root.values()) {
      catalogues.put(root, Catalogue.of(root, attributes));
    }
    return catalogues;
  }

  /** A text of which only some values are allowed is a choice. */
  private static Attribute attribute(Record row) {
    List<String> allowed = List.of(row.get("allowed_values", String[].class));
    FieldType type = FieldType.valueOf(row.get("type", String.class));
    return new Attribute(
        Entity.valueOf(row.get("entity", String.class)),
        row.get("name", String.class),
        type == FieldType.TEXT && !allowed.isEmpty() ? FieldType.ENUM : type,
        allowed);
  }
}
