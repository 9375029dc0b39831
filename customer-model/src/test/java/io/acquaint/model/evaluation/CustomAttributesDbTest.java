package io.acquaint.model.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.consumer.PoisonEventException;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.FieldType;
import io.acquaint.model.catalogue.Root;
import io.acquaint.model.condition.Conditions;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.picture.KnownCatalogue;
import io.acquaint.model.picture.PictureWriter;
import io.acquaint.model.sql.Memberships;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture keeps what is registered, and conditions ask about it, by index where there is. */
class CustomAttributesDbTest {

  private final DSLContext db = TestDatabase.open();
  private final PictureWriter writer = new PictureWriter(SmallWorld.JSON);
  private final KnownCatalogue known = new KnownCatalogue(db);
  private final SomeAttribute asked = new SomeAttribute();
  private final String name = asked.name();
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
            asked.event("attribute-definition.deleted", null),
            asked.event("tombstone", null),
            asked.event("attribute-definition.created", asked.body(1, "NUMBER"))),
        db);
    assertEquals(FieldType.NUMBER, registered().type());
    writer.apply(List.of(asked.event("tombstone", null)), db);
    assertTrue(known.of(Root.CONTACT).field(Entity.CONTACT, asked.field()).isEmpty());
  }

  @Test
  void aTypeThatNobodyKnowsIsPoison() {
    InboundEvent odd = asked.event("attribute-definition.created", asked.body(1, "COLOUR"));
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
        b ->
            b.put("status", "ACTIVE").putObject("attributes").set(name, SomeAttribute.read(value)));
    world.write(db);
    ParsedCondition condition = stored(asked.leaf(op, values));
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
    JsonNode leaf = asked.leaf("IS", "'green'");
    world.put(
        Entity.CONTACT,
        contact,
        b -> b.put("status", "ACTIVE").putObject("attributes").put(name, "green"));
    world.write(db);
    assertTrue(answer(stored(leaf)));
    learn(2, "TEXT", "blue"); // what is allowed now says nothing of what records still hold
    assertTrue(answer(stored(leaf)));
    writer.apply(List.of(asked.event("tombstone", null)), db);
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
                stored(asked.leaf("MORE", "5")).dependencies(),
                "asks another",
                stored(SomeAttribute.read("{'field':'attributes.other','op':'IS_EMPTY'}"))
                    .dependencies()));
    world.put(Entity.CONTACT, contact, b -> ((ObjectNode) b.path("attributes")).put(name, 6));
    assertEquals(Set.of("asks"), index.affected(world.write(db), db).keySet());
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
    return known.of(Root.CONTACT).field(Entity.CONTACT, asked.field()).orElseThrow();
  }

  private void learn(long version, String type, String... allowed) {
    writer.apply(
        List.of(asked.event("attribute-definition.updated", asked.body(version, type, allowed))),
        db);
  }
}
