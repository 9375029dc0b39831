package io.acquaint.model.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.contracts.MailAddressKey;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** One table of records that arrive as full state with a version: its columns and statements. */
final class StateTable {

  private static final Set<String> LINKS =
      Set.of("contact_id", "account_id", "lead_id", "guardian_id", "event_id", "parent_account_id");

  private final Entity entity;
  private final List<FieldSpec> fields;
  private final boolean besideContact;
  private final String upsert;

  StateTable(Entity entity) {
    this.entity = entity;
    this.fields = Fields.of(entity);
    this.besideContact =
        entity != Entity.CONTACT && fields.stream().anyMatch(f -> "contact_id".equals(f.column()));
    this.upsert = buildUpsert();
  }

  Entity entity() {
    return entity;
  }

  /** Whether its rows lie beside those of their contact and move when the contact changes. */
  boolean besideContact() {
    return besideContact;
  }

  /** The columns that relate it to other records. */
  List<String> links() {
    return fields.stream()
        .map(f -> Objects.requireNonNull(f.column()))
        .filter(c -> LINKS.contains(c) && !c.equals(entity.key()))
        .toList();
  }

  String fieldOf(String column) {
    return fields.stream()
        .filter(f -> column.equals(f.column()))
        .map(FieldSpec::name)
        .findFirst()
        .orElse(column);
  }

  /** One row for {@link #upsert()}. */
  ObjectNode row(JsonNode body, String id, long version) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (FieldSpec field : fields) {
      row.set(Objects.requireNonNull(field.column()), Bodies.value(body, field));
    }
    row.put(entity.key(), id);
    row.put("version", version);
    if (besideContact && row.path("contact_id").isNull()) {
      row.put("contact_id", ChangeSet.NOBODY.toString());
    }
    if (entity == Entity.CONTACT) {
      row.set("email_address", body.path("email"));
      row.set("merged_into_id", body.path("mergedIntoId"));
      String email = body.path("email").asText("");
      row.put("email_hash", email.isBlank() ? null : MailAddressKey.hashOf(email));
    }
    if (entity.hasAttributes()) {
      row.set("attributes", Bodies.attributes(body));
    }
    return row;
  }

  /**
   * Writes the newest state of many records in one statement and answers those that really were
   * newer: id, whether new, changed columns, links before and after, attributes before and after.
   * One bind: the rows as a JSON array, one per id.
   */
  String upsert() {
    return upsert;
  }

  private List<String> columns() {
    List<String> columns =
        fields.stream()
            .map(f -> Objects.requireNonNull(f.column()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (entity == Entity.CONTACT) {
      columns.add("email_address");
      columns.add("merged_into_id");
      columns.add("email_hash");
    }
    if (entity.hasAttributes()) {
      columns.add("attributes");
    }
    columns.add("version");
    return columns;
  }

  private String buildUpsert() {
    String table = entity.table();
    String key = entity.key();
    List<String> columns = columns();
    String list = String.join(", ", columns);
    String values =
        columns.stream()
            .map(c -> besideContact && c.equals("contact_id") ? HOME : "n." + c)
            .collect(Collectors.joining(", "));
    String changed =
        columns.stream()
            .filter(c -> !c.equals("version") && !c.equals("attributes") && !c.equals(key))
            .map(c -> "CASE WHEN o.%1$s IS DISTINCT FROM n.%1$s THEN '%1$s' END".formatted(c))
            .collect(Collectors.joining(",\n      "));
    String set =
        columns.stream()
            .filter(c -> !c.equals(key) && !(besideContact && c.equals("contact_id")))
            .map(c -> c + " = excluded." + c)
            .collect(Collectors.joining(", "));
    String moved =
        besideContact
            ? """
            , moved AS (
              DELETE FROM %1$s t USING fresh f
              WHERE t.%2$s = f.%2$s AND t.contact_id <> f.contact_id)
            """
                .formatted(table, key)
            : "";
    return """
    WITH incoming AS (
      SELECT %4$s FROM jsonb_populate_recordset(null::%1$s, cast(? as jsonb)) n
    ), fresh AS (
      SELECT n.*, o.%2$s IS NULL AS is_new,
        array_remove(ARRAY[%5$s], NULL) AS changed,
        %6$s AS links_before, %7$s AS links_after,
        %8$s AS attributes_before, %9$s AS attributes_after
      FROM incoming n LEFT JOIN %1$s o ON o.%2$s = n.%2$s
      WHERE (o.version IS NULL OR o.version < n.version)
        AND NOT EXISTS (
          SELECT FROM picture_gone g WHERE g.entity = '%1$s' AND g.id = n.%2$s)
    )%10$s, written AS (
      INSERT INTO %1$s (%3$s) SELECT %3$s FROM fresh
      ON CONFLICT (%11$s) DO UPDATE SET %12$s WHERE %1$s.version < excluded.version
      RETURNING %2$s
    )
    SELECT f.%2$s AS id, f.is_new, f.changed, f.links_before, f.links_after,
      f.attributes_before, f.attributes_after
    FROM fresh f JOIN written w ON w.%2$s = f.%2$s
    """
        .formatted(
            table,
            key,
            list,
            values.replace(HOME, HOME + " AS contact_id"),
            changed,
            linksOf("o"),
            linksOf("n"),
            attributesOf("o"),
            attributesOf("n"),
            moved,
            besideContact ? "contact_id, " + key : key,
            set);
  }

  /** Records of a merged contact lie beside the survivor. */
  private static final String HOME =
      "coalesce((SELECT a.survivor_id FROM contact_alias a WHERE a.contact_id = n.contact_id),"
          + " n.contact_id)";

  private String linksOf(String alias) {
    return links().stream()
        .map(c -> "'" + c + "', " + alias + "." + c)
        .collect(Collectors.joining(", ", "jsonb_build_object(", ")::text"));
  }

  private String attributesOf(String alias) {
    return entity.hasAttributes() ? alias + ".attributes::text" : "null::text";
  }

  /** Deletes records and answers what they were related to. One bind: the ids. */
  String delete() {
    return """
    DELETE FROM %1$s o WHERE o.%2$s = any(cast(? as uuid[]))
    RETURNING o.%2$s AS id, %3$s AS links_before
    """
        .formatted(entity.table(), entity.key(), linksOf("o"));
  }
}
