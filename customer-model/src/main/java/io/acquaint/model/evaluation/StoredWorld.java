package io.acquaint.model.evaluation;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.catalogue.Relation;
import io.acquaint.model.picture.ChangeSet;
import io.acquaint.model.sql.Memberships;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The picture's tables, read record by record as they are asked for. */
final class StoredWorld implements World {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int INTERACTIONS_READ = 10_000;

  private record Key(Entity entity, UUID id) {}

  private final DSLContext db;
  private final Memberships memberships;
  private final Map<Key, Optional<Record>> records = new HashMap<>();

  StoredWorld(DSLContext db, Memberships memberships) {
    this.db = db;
    this.memberships = memberships;
  }

  private Optional<Record> record(Entity entity, UUID id) {
    return records.computeIfAbsent(
        new Key(entity, id),
        key ->
            db.select()
                .from(table(name(entity.table())))
                .where(field(name(entity.key()), SQLDataType.UUID).eq(id))
                .fetchOptional()
                .map(Record.class::cast));
  }

  @Override
  public boolean knows(Entity entity, UUID id) {
    return record(entity, id)
        .filter(r -> entity != Entity.CONTACT || r.get("merged_into_id") == null)
        .isPresent();
  }

  @Override
  public @Nullable Object value(UUID id, FieldSpec spec) {
    Record record = record(spec.entity(), id).orElse(null);
    if (record == null) {
      return null;
    }
    String column = spec.column();
    if (column == null) {
      return attribute(record, spec);
    }
    Object value =
        switch (spec.type()) {
          case TEXT, ENUM -> record.get(column, String.class);
          case ID ->
              spec.uuid() ? record.get(column, UUID.class) : record.get(column, String.class);
          case NUMBER, MONEY -> record.get(column, BigDecimal.class);
          case BOOLEAN -> record.get(column, Boolean.class);
          case SET -> {
            String[] items = record.get(column, String[].class);
            yield items == null ? null : new TreeSet<>(List.of(items));
          }
          case DATE -> record.get(column, LocalDate.class);
          case TIME -> record.get(column, Instant.class);
        };
    return ChangeSet.NOBODY.equals(value) ? null : value;
  }

  private static @Nullable Object attribute(Record record, FieldSpec spec) {
    JsonNode value;
    try {
      value = JSON.readTree(record.get("attributes", String.class)).path(spec.attributeName());
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL gave JSON that cannot be read", e);
    }
    return attribute(value, spec);
  }

  /** The custom attribute if it has the type that is asked for. */
  static @Nullable Object attribute(JsonNode value, FieldSpec spec) {
    return switch (spec.type()) {
      case TEXT, ENUM, ID -> value.isValueNode() && !value.isNull() ? value.asText() : null;
      case NUMBER, MONEY -> value.isNumber() ? value.decimalValue() : null;
      case BOOLEAN -> value.isBoolean() ? value.booleanValue() : null;
      case DATE -> value.isTextual() ? date(value.textValue()) : null;
      case SET, TIME -> null;
    };
  }

  /** As {@code picture_date} reads it. */
  private static @Nullable LocalDate date(String text) {
    try {
      LocalDate date = text.length() == 10 ? LocalDate.parse(text) : null;
      return date == null || date.getYear() == 0 ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public Set<UUID> related(UUID id, Relation relation) {
    Record record = record(relation.from(), id).orElse(null);
    UUID near = record == null ? null : record.get(relation.near(), UUID.class);
    if (near == null || near.equals(ChangeSet.NOBODY)) {
      return Set.of();
    }
    Field<UUID> key = field(name(relation.to().key()), SQLDataType.UUID);
    return new LinkedHashSet<>(
        db.select(key)
            .from(table(name(relation.to().table())))
            .where(field(name(relation.far()), SQLDataType.UUID).eq(near))
            .orderBy(key)
            .fetch(key));
  }

  @Override
  public List<Happening> interactions(Collection<UUID> contacts, InteractionType type) {
    Field<Instant> at = field(name("occurred_at"), SQLDataType.INSTANT);
    List<? extends Record> rows =
        db.select()
            .from(table(name("interaction")))
            .where(
                field(name("contact_id"), SQLDataType.UUID).eq(any(contacts.toArray(UUID[]::new))))
            .and(field(name("type"), String.class).eq(type.name()))
            .orderBy(at.desc())
            .limit(INTERACTIONS_READ)
            .fetch();
    rows.forEach(
        row ->
            records.put(
                new Key(Entity.INTERACTION, row.get("interaction_id", UUID.class)),
                Optional.of(row)));
    return rows.stream()
        .map(
            r ->
                new Happening(
                    r.get("interaction_id", UUID.class), r.get("occurred_at", Instant.class)))
        .toList();
  }

  @Override
  public boolean member(UUID contact, UUID segment) {
    return db.fetchExists(
        db.selectOne()
            .from(table(name(memberships.table())))
            .where(field(name("contact_id"), SQLDataType.UUID).eq(contact))
            .and(field(name("segment_id"), SQLDataType.UUID).eq(segment))
            .and(field(name("member"), Boolean.class)));
  }
}
