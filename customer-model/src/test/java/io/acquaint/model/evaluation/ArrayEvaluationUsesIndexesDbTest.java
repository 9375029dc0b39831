package io.acquaint.model.evaluation;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Root;
import io.acquaint.model.condition.Conditions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.junit.jupiter.api.Test;

/** An evaluation for a few contacts must not read tables from end to end. */
class ArrayEvaluationUsesIndexesDbTest {

  private static final String CONDITION =
      """
      {"all":[
        {"related":"leads","where":{"field":"topic","op":"IS","values":["t7"]}},
        {"field":"role","op":"IS","values":["DECISION_MAKER"]},
        {"interaction":"EMAIL_CLICKED","within":"P30D","count":{"op":"AT_LEAST","value":2}},
        {"not":{"related":"account.contacts","where":{"interaction":"EMAIL_OPENED"}}}]}
      """;

  private final DSLContext db = TestDatabase.open();

  @Test
  void noTableIsReadFromEndToEnd() throws Exception {
    // given
    TestDatabase.clear(db);
    fill(20_000);
    JsonNode json = SmallWorld.JSON.readTree(CONDITION);
    Select<?> select =
        new Evaluator()
            .selectForIds(
                Conditions.stored(json, Catalogue.of(Root.CONTACT)),
                List.of(new UUID(0, 17), new UUID(0, 18)),
                Case.NOON,
                ZoneOffset.UTC);
    // when
    String plan =
        String.join(
            "\n",
            db.fetch("EXPLAIN (ANALYZE, COSTS OFF) " + db.renderInlined(select))
                .getValues(0, String.class));
    // then
    assertFalse(plan.contains("Seq Scan"), plan);
    TestDatabase.clear(db);
  }

  private void fill(int n) {
    db.execute(
        """
        INSERT INTO contact (contact_id, account_id, status, role, version)
        SELECT lpad(to_hex(i), 32, '0')::uuid, lpad(to_hex(i / 10), 32, 'a')::uuid, 'ACTIVE',
          'DECISION_MAKER', 1 FROM generate_series(1, ?) i
        """,
        n);
    db.execute(
        """
        INSERT INTO lead (contact_id, lead_id, topic, status, version)
        SELECT lpad(to_hex(i), 32, '0')::uuid, lpad(to_hex(i), 32, 'b')::uuid, 't' || i % 10,
          'OPEN', 1 FROM generate_series(1, ?) i
        """,
        n);
    db.execute(
        """
        INSERT INTO interaction (contact_id, interaction_id, type, occurred_at)
        SELECT lpad(to_hex(i % ? + 1), 32, '0')::uuid, lpad(to_hex(i), 32, 'c')::uuid,
          CASE i % 3 WHEN 0 THEN 'EMAIL_OPENED' ELSE 'EMAIL_CLICKED' END,
          timestamptz '2026-06-15 12:00Z' - i * interval '1 minute'
        FROM generate_series(1, ?) i
        """,
        n, 3 * n);
    db.execute("ANALYZE contact, lead, interaction");
  }
}
