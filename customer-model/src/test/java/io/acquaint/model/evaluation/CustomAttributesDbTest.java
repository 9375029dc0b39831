package io.acquaint.model.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.contracts.Topics;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.consumer.PoisonEventException;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.FieldType;
import io.acquaint.model.catalogue.Root;
import io.acquaint.model.condition.Conditions;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.picture.KnownCatalogue;
import io.acquaint.model.picture.PictureWriter;
import io.acquaint.model.sql.AttributeIndexes;
import io.acquaint.model.sql.Memberships;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture keeps what is registered, and conditions ask about it, by index where there is. */
class CustomAttributesDbTest {

  private final DSLContext db = TestDatabase.open();
  private final PictureWriter writer = new PictureWriter(SmallWorld.JSON);
  private final KnownCatalogue known = new KnownCatalogue(db);
  private final String name = "a" + UUID.randomUUID().toString().replace("-", "");
  private final UUID contact = UUID.randomUUID();
  private final SmallWorld world = new SmallWorld();

  @Test
  void theNewestVersionCountsInWhateverOrder() {
    learn(2, "TEXT", "Green", "Blue");
    learn(1, "TEXT", "Green");
    assertEquals(List.of("Green", "Blue"), registered().allowed());
    assertEquals(FieldType.ENUM, registered().type());
  }

  @Test
  void whatWasDeletedCanBeRegisteredAnewInTheSameBatch() {
    learn(7, "TEXT");
    writer.apply(
        List.of(
            event("attribute-definition.deleted", null),
            event("tombstone", null),
            event("attribute-definition.created", body(1, "NUMBER"))),
        db);
    assertEquals(FieldType.NUMBER, registered().type());
    writer.apply(List.of(event("tombstone", null)), db);
    assertTrue(known.of(Root.CONTACT).field(Entity.CONTACT, field()).isEmpty());
  }

  @Test
  void aTypeThatNobodyKnowsIsPoison() {
    InboundEvent odd = event("attribute-definition.created", body(1, "COLOUR"));
    assertThrows(PoisonEventException.class, () -> writer.apply(List.of(odd), db));
  }

  @ParameterizedTest(name = "{0} {1} {2} of {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TEXT|IS|'Gruen','GREEN '|' Green'|true",
        "TEXT|IS|'green'|7|false",
        "TEXT|IS_NOT|'green'|null|true",
        "TEXT|IS_NOT|'green'|'GREEN'|false",
        "TEXT|CONTAINS|'ree'|'Green'|true",
        "TEXT|STARTS_WITH|'ree'|'Green'|false",
        "TEXT|ENDS_WITH|'EEN'|'Green'|true",
        "TEXT|IS_EMPTY||'  '|true",
        "TEXT|IS_NOT_EMPTY||'x'|true",
        "NUMBER|EQUAL|7|7.00|true",
        "NUMBER|NOT_EQUAL|7|null|true",
        "NUMBER|LESS|7|'6'|false",
        "NUMBER|LESS|7|6|true",
        "NUMBER|AT_MOST|7|7|true",
        "NUMBER|MORE|7|7|false",
        "NUMBER|AT_LEAST|7|7|true",
        "NUMBER|BETWEEN|1,2|2|true",
        "NUMBER|IS_EMPTY||'x'|true",
        "BOOLEAN|IS|true|true|true",
        "BOOLEAN|IS|true|'true'|false",
        "BOOLEAN|IS_NOT|true|null|true",
        "DATE|ON|'2026-06-15'|'2026-06-15'|true",
        "DATE|BEFORE|'2026-06-15'|'2026-06-14'|true",
        "DATE|AFTER|'2026-06-15'|'2026-06-15'|false",
        "DATE|BETWEEN|'2026-06-01','2026-06-15'|'2026-06-15'|true",
        "DATE|IS_EMPTY||'2026-02-31'|true",
        "DATE|IS_EMPTY||'0000-01-01'|true",
        "DATE|IS_EMPTY||'soon'|true",
        "DATE|NOT_IN_LAST|'P7D'|null|true",
        "DATE|IN_LAST|'P7D'|'2026-06-09'|true",
        "DATE|IN_NEXT|'P7D'|'2026-06-22'|false",
        "DATE|ANNIVERSARY_IN_NEXT|'P7D'|'1990-06-20'|true"
      })
  void everyEngineAnswersAlike(
      String type, String op, @Nullable String values, String value, boolean member) {
    learn(1, type);
    world.put(
        Entity.CONTACT,
        contact,
        b -> b.put("status", "ACTIVE").putObject("attributes").set(name, read(value)));
    world.write(db);
    ParsedCondition condition = stored(leaf(op, values));
    Set<UUID> ids = Set.of(contact);
    Instant now = Case.NOON;
    var array = new Evaluator().evaluate(db, condition, ids, now, ZoneOffset.UTC).getFirst();
    var full =
        new Evaluator()
            .evaluateAll(db, condition, now, ZoneOffset.UTC).stream()
                .filter(v -> v.id().equals(contact))
                .findFirst();
    var memory =
        Engines.memory(
            new StoredWorld(db, Memberships.STANDARD), condition, ids, now, ZoneOffset.UTC);
    assertEquals(member, array.member());
    assertEquals(array, memory.get(contact));
    full.ifPresentOrElse(v -> assertEquals(array, v), () -> assertFalse(member));
  }

  @Test
  void whatCannotBeComparedAnyMoreIsFalseForEverybody() {
    learn(1, "TEXT");
    JsonNode leaf = leaf("IS", "'green'");
    world.put(
        Entity.CONTACT,
        contact,
        b -> b.put("status", "ACTIVE").putObject("attributes").put(name, "green"));
    world.write(db);
    assertTrue(answer(stored(leaf)));
    learn(2, "TEXT", "blue"); // what is allowed now says nothing of what records still hold
    assertTrue(answer(stored(leaf)));
    writer.apply(List.of(event("tombstone", null)), db);
    assertFalse(answer(stored(leaf)));
    learn(1, "DATE");
    assertFalse(answer(stored(leaf)));
    assertTrue(
        Conditions.parse(leaf, known.of(Root.CONTACT), "") instanceof Conditions.Parsed.Invalid);
  }

  @Test
  void aChangeOfOneWakesOnlyConditionsThatAskAboutIt() {
    learn(1, "NUMBER");
    world.put(
        Entity.CONTACT,
        contact,
        b -> b.put("status", "ACTIVE").putObject("attributes").put(name, 1).put("other", 1));
    world.write(db);
    DependencyIndex<String> index =
        DependencyIndex.of(
            Map.of(
                "asks",
                stored(leaf("MORE", "5")).dependencies(),
                "asks another",
                stored(read("{'field':'attributes.other','op':'IS_EMPTY'}")).dependencies()));
    world.put(Entity.CONTACT, contact, b -> ((ObjectNode) b.path("attributes")).put(name, 6));
    assertEquals(Set.of("asks"), index.affected(world.write(db), db).keySet());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TEXT|IS|'v7'|'v' || i",
        "NUMBER|BETWEEN|7,8|i",
        "DATE|ON|'2026-01-07'|date '2026-01-01' + i"
      })
  void anIndexServesWhatConditionsAskAndGoesWhenNobodyNeedsIt(
      String type, String op, String values, String value) {
    DSLContext own = TestDatabase.another();
    own.execute("SET plan_cache_mode = auto");
    new PictureWriter(SmallWorld.JSON)
        .apply(List.of(event("attribute-definition.created", body(1, type))), own);
    own.execute(
        """
        INSERT INTO contact (contact_id, status, attributes, version)
        SELECT lpad(to_hex(i), 32, '0')::uuid, 'ACTIVE', jsonb_build_object('%s', %s), 1
        FROM generate_series(1, 20000) i
        """
            .formatted(name, value));
    Catalogue catalogue = new KnownCatalogue(own).of(Root.CONTACT);
    List<FieldSpec> used = catalogue.field(Entity.CONTACT, field()).stream().toList();
    AttributeIndexes indexes = new AttributeIndexes(own);

    indexes.make(used);
    indexes.makeOnly(used);

    Select<?> everybody =
        new Evaluator()
            .selectForAll(
                Conditions.stored(leaf(op, values), catalogue), Case.NOON, ZoneOffset.UTC);
    String plan =
        String.join(
            "\n", own.fetch("EXPLAIN " + own.renderInlined(everybody)).getValues(0, String.class));
    assertFalse(plan.contains("Seq Scan"), plan);
    indexes.makeOnly(List.of());
    assertEquals(0, own.fetch("SELECT 1 FROM pg_indexes WHERE indexname ~ '^custom_'").size());
  }

  @Test
  void aTextAsLongAsItMayBeFitsIntoTheIndex() {
    learn(1, "TEXT");
    AttributeIndexes indexes = new AttributeIndexes(db);
    indexes.make(known.of(Root.CONTACT).field(Entity.CONTACT, field()).stream().toList());
    String text =
        new java.util.Random(1)
            .ints(1_000, 0x4e00, 0x9fa5)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    world.put(
        Entity.CONTACT,
        contact,
        b -> b.put("status", "ACTIVE").putObject("attributes").put(name, text));
    world.write(db);
    assertTrue(answer(stored(leaf("IS", "'" + text + "'"))));
    assertFalse(answer(stored(leaf("IS", "'" + text.substring(0, 200) + "'"))));
    indexes.makeOnly(List.of());
  }

  private boolean answer(ParsedCondition condition) {
    return new Evaluator()
        .evaluate(db, condition, Set.of(contact), Case.NOON, ZoneOffset.UTC)
        .getFirst()
        .member();
  }

  private ParsedCondition stored(JsonNode condition) {
    return Conditions.stored(condition, known.of(Root.CONTACT));
  }

  private FieldSpec registered() {
    return known.of(Root.CONTACT).field(Entity.CONTACT, field()).orElseThrow();
  }

  private String field() {
    return "attributes." + name;
  }

  private JsonNode leaf(String op, @Nullable String values) {
    String with = values == null ? "" : ",'values':[" + values + "]";
    return read("{'field':'" + field() + "','op':'" + op + "'" + with + "}");
  }

  private void learn(long version, String type, String... allowed) {
    writer.apply(List.of(event("attribute-definition.updated", body(version, type, allowed))), db);
  }

  private ObjectNode body(long version, String type, String... allowed) {
    ObjectNode body = SmallWorld.JSON.createObjectNode();
    body.put("id", UUID.randomUUID().toString()).put("version", version).put("type", type);
    body.put("entity", "CONTACT").put("name", name);
    List.of(allowed).forEach(body.putArray("allowedValues")::add);
    return body;
  }

  private InboundEvent event(String type, @Nullable ObjectNode body) {
    byte[] bytes = body == null ? null : body.toString().getBytes(StandardCharsets.UTF_8);
    String key = "CONTACT:" + name;
    return new InboundEvent(
        Topics.ATTRIBUTE_DEFINITIONS,
        0,
        0,
        key,
        UUID.randomUUID().toString(),
        type,
        key,
        Instant.EPOCH,
        bytes,
        null,
        SmallWorld.JSON);
  }

  /** JSON with single quotes. */
  private static JsonNode read(String json) {
    try {
      return SmallWorld.JSON.readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
