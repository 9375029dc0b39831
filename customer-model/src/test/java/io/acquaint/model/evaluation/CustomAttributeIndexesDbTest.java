package io.acquaint.model.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.Root;
import io.acquaint.model.condition.Conditions;
import io.acquaint.model.picture.KnownCatalogue;
import io.acquaint.model.picture.PictureWriter;
import io.acquaint.model.sql.AttributeIndexes;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A custom attribute that is asked for has an index, whatever its values look like. */
class CustomAttributeIndexesDbTest {

  private final SomeAttribute asked = new SomeAttribute();
  private final UUID contact = UUID.randomUUID();
  private final SmallWorld world = new SmallWorld();

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
    register(own, type);
    own.execute(
        """
        INSERT INTO contact (contact_id, status, attributes, version)
        SELECT lpad(to_hex(i), 32, '0')::uuid, 'ACTIVE', jsonb_build_object('%s', %s), 1
        FROM generate_series(1, 20000) i
        """
            .formatted(asked.name(), value));
    Catalogue catalogue = new KnownCatalogue(own).of(Root.CONTACT);
    List<FieldSpec> used = catalogue.field(Entity.CONTACT, asked.field()).stream().toList();
    AttributeIndexes indexes = new AttributeIndexes(own);

    indexes.make(used);
    indexes.makeOnly(used);

    Select<?> everybody =
        new Evaluator()
            .selectForAll(
                Conditions.stored(asked.leaf(op, values), catalogue), Case.NOON, ZoneOffset.UTC);
    String plan =
        String.join(
            "\n", own.fetch("EXPLAIN " + own.renderInlined(everybody)).getValues(0, String.class));
    assertFalse(plan.contains("Seq Scan"), plan);
    indexes.makeOnly(List.of());
    assertEquals(0, own.fetch("SELECT 1 FROM pg_indexes WHERE indexname ~ '^custom_'").size());
  }

  @Test
  void aTextAsLongAsItMayBeFitsIntoTheIndex() {
    DSLContext db = TestDatabase.open();
    register(db, "TEXT");
    Catalogue catalogue = new KnownCatalogue(db).of(Root.CONTACT);
    AttributeIndexes indexes = new AttributeIndexes(db);
    indexes.make(catalogue.field(Entity.CONTACT, asked.field()).stream().toList());
    String text =
        new Random(1)
            .ints(1_000, 0x4e00, 0x9fa5)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    world.put(
        Entity.CONTACT,
        contact,
        b -> b.put("status", "ACTIVE").putObject("attributes").put(asked.name(), text));
    world.write(db);
    for (int kept : List.of(1_000, 200)) {
      JsonNode leaf = asked.leaf("IS", "'" + text.substring(0, kept) + "'");
      var answer =
          new Evaluator()
              .evaluate(
                  db,
                  Conditions.stored(leaf, catalogue),
                  Set.of(contact),
                  Case.NOON,
                  ZoneOffset.UTC)
              .getFirst();
      assertEquals(kept == 1_000, answer.member());
    }
    indexes.makeOnly(List.of());
  }

  private void register(DSLContext db, String type) {
    new PictureWriter(SmallWorld.JSON)
        .apply(List.of(asked.event("attribute-definition.created", asked.body(1, type))), db);
  }
}
