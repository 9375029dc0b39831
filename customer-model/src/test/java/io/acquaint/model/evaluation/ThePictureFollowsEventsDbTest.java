package io.acquaint.model.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.catalogue.Root;
import io.acquaint.model.condition.Conditions;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.condition.Trigger;
import io.acquaint.model.picture.ChangeSet;
import io.acquaint.model.picture.PictureWriter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;

/** Events become rows and changes, in whatever order and however often they come. */
class ThePictureFollowsEventsDbTest {

  private final DSLContext db = TestDatabase.open();
  private final PictureWriter writer = new PictureWriter(SmallWorld.JSON);
  private final SmallWorld world = new SmallWorld();
  private final UUID contact = UUID.randomUUID();

  @Test
  void aRepeatedBatchChangesNothing() {
    // given
    world.put(Entity.CONTACT, contact, b -> b.put("status", "ACTIVE"));
    world.happened(contact, InteractionType.EMAIL_OPENED, Case.NOON, b -> {});
    List<InboundEvent> batch = world.drain();
    ChangeSet first = writer.apply(batch, db);
    // when
    ChangeSet second = writer.apply(batch, db);
    // then
    assertEquals(1, first.interactions().size());
    assertTrue(second.isEmpty());
    assertEquals(1, counted());
  }

  @Test
  void anOlderStateIsIgnoredAndANewerSaysWhatChanged() {
    // given
    world.put(Entity.CONTACT, contact, b -> b.put("status", "ACTIVE").put("jobTitle", "A"));
    List<InboundEvent> old = world.drain();
    world.put(Entity.CONTACT, contact, b -> b.put("jobTitle", "B").put("role", "EMPLOYEE"));
    List<InboundEvent> young = world.drain();
    writer.apply(old, db);
    // when
    ChangeSet changes = writer.apply(young, db);
    ChangeSet late = writer.apply(old, db);
    // then
    assertEquals(
        Set.of(
            new Trigger.FieldChanged(Entity.CONTACT, "jobTitle"),
            new Trigger.FieldChanged(Entity.CONTACT, "role")),
        changes.changes().keySet());
    assertTrue(late.isEmpty());
    assertEquals("b", jobTitle());
  }

  @Test
  void whatWasDeletedStaysDeleted() {
    // given
    world.put(Entity.CONTACT, contact, b -> b.put("status", "ACTIVE"));
    List<InboundEvent> created = world.drain();
    writer.apply(created, db);
    world.happened(contact, InteractionType.EMAIL_OPENED, Case.NOON, b -> {});
    List<InboundEvent> opened = world.drain();
    writer.apply(opened, db);
    world.delete(Entity.CONTACT, contact);
    // when
    ChangeSet gone = writer.apply(world.drain(), db);
    writer.apply(created, db);
    writer.apply(opened, db);
    // then
    assertTrue(gone.changes().containsKey(new Trigger.Linked(Entity.CONTACT)));
    assertEquals(0, counted());
    assertEquals(
        0,
        db.fetchOne("SELECT count(*) FROM contact WHERE contact_id = ?", contact)
            .get(0, Integer.class));
  }

  @Test
  void aMergedContactsRecordsCountForTheSurvivorInAnyOrder() {
    // given
    UUID survivor = UUID.randomUUID();
    UUID lead = UUID.randomUUID();
    world.put(Entity.CONTACT, contact, b -> b.put("status", "ACTIVE"));
    world.put(Entity.CONTACT, survivor, b -> b.put("status", "ACTIVE"));
    world.put(Entity.LEAD, lead, b -> b.put("parentContactId", contact.toString()));
    world.happened(contact, InteractionType.EMAIL_OPENED, Case.NOON, b -> {});
    writer.apply(world.drain(), db);
    world.put(
        Entity.CONTACT,
        contact,
        b -> b.put("status", "INACTIVE").put("mergedIntoId", survivor.toString()));
    // when
    ChangeSet merged = writer.apply(world.drain(), db);
    world.happened(contact, InteractionType.EMAIL_OPENED, Case.NOON.plusSeconds(1), b -> {});
    writer.apply(world.drain(), db);
    // then
    ChangeSet.Change opened =
        merged.changes().get(new Trigger.Happened(InteractionType.EMAIL_OPENED));
    assertNotNull(opened);
    assertTrue(opened.ids().contains(survivor));
    assertEquals(
        2L,
        db.fetchOne("SELECT n FROM contact_interaction_count WHERE contact_id = ?", survivor)
            .get(0, Long.class));
    assertEquals(
        survivor,
        db.fetchOne("SELECT contact_id FROM lead WHERE lead_id = ?", lead).get(0, UUID.class));
  }

  @Test
  void theOrderOfEventsDoesNotMatter() {
    // given
    UUID lead = UUID.randomUUID();
    world.put(Entity.CONTACT, contact, b -> b.put("status", "ACTIVE").put("jobTitle", "A"));
    world.put(Entity.CONTACT, contact, b -> b.put("jobTitle", "B"));
    world.put(Entity.LEAD, lead, b -> b.put("topic", "T"));
    world.put(Entity.LEAD, lead, b -> b.put("parentContactId", contact.toString()));
    world.happened(contact, InteractionType.EMAIL_OPENED, Case.NOON, b -> {});
    List<InboundEvent> events = new ArrayList<>(world.drain());
    Collections.reverse(events);
    // when
    for (InboundEvent event : events) {
      writer.apply(List.of(event), db);
    }
    // then
    assertEquals("b", jobTitle());
    assertEquals(1, counted());
    assertEquals(1, db.fetch("SELECT 1 FROM lead WHERE contact_id = ?", contact).size());
    assertEquals(1, db.fetch("SELECT 1 FROM lead WHERE lead_id = ?", lead).size());
  }

  @Test
  void onlyWhatMentionsAChangeIsAskedAgainAndOldRelationsToo() {
    // given
    UUID account = UUID.randomUUID();
    UUID colleague = UUID.randomUUID();
    world.put(Entity.ACCOUNT, account, b -> b.put("name", "x"));
    world.put(Entity.CONTACT, contact, b -> b.put("accountId", account.toString()));
    world.put(Entity.CONTACT, colleague, b -> b.put("accountId", account.toString()));
    writer.apply(world.drain(), db);
    DependencyIndex<String> index =
        DependencyIndex.of(
            Map.of(
                "colleagues opened",
                condition("{'related':'account.contacts','where':{'interaction':'EMAIL_OPENED'}}")
                    .dependencies(),
                "clicked",
                condition("{'interaction':'EMAIL_CLICKED'}").dependencies()));
    // when
    world.happened(colleague, InteractionType.EMAIL_OPENED, Case.NOON, b -> {});
    var opened = index.affected(writer.apply(world.drain(), db), db);
    world.put(Entity.CONTACT, colleague, b -> b.putNull("accountId"));
    var left = index.affected(writer.apply(world.drain(), db), db);
    // then
    assertEquals(Set.of("colleagues opened"), opened.keySet());
    assertEquals(Set.of(contact, colleague), subjects(opened));
    assertTrue(subjects(left).contains(contact));
  }

  @Test
  void aRulePerOccurrenceListsThemNewestFirst() {
    // given
    UUID lead = UUID.randomUUID();
    world.put(Entity.CONTACT, contact, b -> b.put("status", "ACTIVE"));
    world.put(
        Entity.LEAD,
        lead,
        b -> b.put("parentContactId", contact.toString()).put("topic", "Conference"));
    UUID older =
        world.happened(contact, InteractionType.EMAIL_OPENED, Case.NOON.minusSeconds(60), b -> {});
    UUID newer = world.happened(contact, InteractionType.EMAIL_OPENED, Case.NOON, b -> {});
    writer.apply(world.drain(), db);
    ParsedCondition rule =
        Conditions.stored(
            Corpusless.read(
                "{'all':[{'interaction':'EMAIL_OPENED','within':'P7D'},"
                    + "{'field':'lead.topic','op':'IS','values':['conference']}]}"),
            Catalogue.of(Root.CONTACT_LEAD));
    // when
    RuleEvaluator.Outcome outcome =
        new RuleEvaluator()
            .occurrences(db, rule, List.of(lead), Case.NOON, ZoneOffset.UTC)
            .getFirst();
    // then
    assertTrue(outcome.matched());
    assertEquals(
        List.of(newer, older),
        outcome.occurrences().stream().map(RuleEvaluator.Occurrence::id).toList());
    assertEquals(Instant.parse("2026-06-22T11:59:00Z"), outcome.occurrencesChangeAt());
    assertEquals(Instant.parse("2026-06-22T12:00:00Z"), outcome.nextChangeAt());
  }

  private static Set<UUID> subjects(Map<String, DependencyIndex.Affected> affected) {
    return Objects.requireNonNull(affected.get("colleagues opened")).subjects();
  }

  private static ParsedCondition condition(String json) {
    return Conditions.stored(Corpusless.read(json), Catalogue.of(Root.CONTACT));
  }

  private int counted() {
    return db.fetch("SELECT 1 FROM interaction WHERE contact_id = ?", contact).size();
  }

  private String jobTitle() {
    return db.fetchOne("SELECT job_title FROM contact WHERE contact_id = ?", contact)
        .get(0, String.class);
  }

  /** JSON with single quotes. */
  private static final class Corpusless {
    static com.fasterxml.jackson.databind.JsonNode read(String json) {
      try {
        return SmallWorld.JSON.readTree(json.replace('\'', '"'));
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }

  @Test
  void textsOfBeforeGetTheirOneSmallSigma() throws Exception {
    // given
    db.execute(
        """
        insert into contact (contact_id, last_name, email_address, attributes, version)
        values (cast(? as uuid), 'σας', 'σας@example.org', '{"colour":"μπλες"}', 1)
        """,
        contact);
    // when
    try (InputStream migration =
        getClass().getResourceAsStream("/db/picture/V0000_107__fold_final_sigma.sql")) {
      db.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
    }
    // then
    Record row = db.fetchSingle("select * from contact where contact_id = ?", contact);
    assertEquals("σασ", row.get("last_name"));
    assertEquals("σας@example.org", row.get("email_address"));
    assertEquals("{\"colour\": \"μπλεσ\"}", row.get("attributes", String.class));
  }
}
