package io.acquaint.contacts.party;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The index of ids that other systems gave to one kind of record. Its primary key makes them unique
 * per source, also when two requests bring the same one at once.
 */
public final class ExternalIds {

  static final ProblemType TAKEN =
      new ProblemType("external_id_taken", 409, "Another record has this external id");

  private final DSLContext db;
  private final String find;
  private final String forget;
  private final String claim;
  private final String claimAll;

  /**
   * @param table the index, such as {@code contact_external_id}
   * @param column its reference to the record, such as {@code contact_id}
   */
  public ExternalIds(DSLContext db, String table, String column) {
    this.db = db;
    this.find = "select " + column + " from " + table + " where source = ? and external_id = ?";
    this.forget =
        "delete from "
            + table
            + " where "
            + column
            + " = cast(? as uuid) and (source, external_id) in"
            + " (select * from unnest(cast(? as text[]), cast(? as text[])))";
    this.claim =
        "insert into "
            + table
            + " (source, external_id, "
            + column
            + ") values (?, ?, cast(? as uuid)) on conflict do nothing";
    this.claimAll =
        "insert into "
            + table
            + " (source, external_id, "
            + column
            + ") select * from unnest(cast(? as text[]), cast(? as text[]), cast(? as uuid[]))"
            + " on conflict do nothing";
  }

  /** Which record has the id. */
  public Optional<UUID> find(String source, String externalId) {
    return db.resultQuery(find, source, externalId).fetchOptional(row -> row.get(0, UUID.class));
  }

  /** Makes everybody else who works with this id wait until the transaction ends. */
  public void lock(String source, String externalId) {
    db.execute(
        "select pg_advisory_xact_lock(hashtextextended(?, 4711))", source + ' ' + externalId);
  }

  /**
   * Gives the record these ids, in place of those it had; what else leads to it, as the ids of a
   * record that was merged into it, stays. The record's row may come later in the same transaction.
   *
   * @throws io.acquaint.kit.problem.ProblemException 409 when one belongs to another record; this
   *     one has none at all then
   */
  public void replace(UUID record, Map<String, String> before, Map<String, String> ids) {
    if (before.equals(ids)) {
      return;
    }
    forget(record, before);
    ids.forEach(
        (source, id) -> {
          if (db.execute(claim, source, id, record) == 0 && !isOf(record, source, id)) {
            forget(record, ids);
            throw taken(source);
          }
        });
  }

  /**
   * Gives new records their ids, in one statement unless another record has one of them.
   *
   * @return why a record cannot have its ids; it has none at all then
   */
  public Map<UUID, ProblemException> claimAll(Map<UUID, Map<String, String>> idsByRecord) {
    var sources = new ArrayList<String>();
    var ids = new ArrayList<String>();
    var records = new ArrayList<UUID>();
    idsByRecord.forEach(
        (record, known) ->
            known.forEach(
                (source, id) -> {
                  sources.add(source);
                  ids.add(id);
                  records.add(record);
                }));
    if (records.isEmpty()) {
      return Map.of();
    }
    int claimed =
        db.execute(
            claimAll,
            sources.toArray(String[]::new),
            ids.toArray(String[]::new),
            records.toArray(UUID[]::new));
    if (claimed == records.size()) {
      return Map.of();
    }
    idsByRecord.forEach(this::forget);
    return claimEach(idsByRecord);
  }

  /** One after the other: the first of two that bring the same id gets it. */
  private Map<UUID, ProblemException> claimEach(Map<UUID, Map<String, String>> idsByRecord) {
    Map<UUID, ProblemException> refused = new HashMap<>();
    idsByRecord.forEach(
        (record, ids) -> {
          try {
            replace(record, Map.of(), ids);
          } catch (ProblemException taken) {
            refused.put(record, taken);
          }
        });
    return refused;
  }

  private boolean isOf(UUID record, String source, String id) {
    return find(source, id).filter(record::equals).isPresent();
  }

  private void forget(UUID record, Map<String, String> ids) {
    if (!ids.isEmpty()) {
      db.execute(
          forget, record, ids.keySet().toArray(String[]::new), ids.values().toArray(String[]::new));
    }
  }

  private static ProblemException taken(String source) {
    String pointer = "/externalIds/" + source.replace("~", "~0").replace("/", "~1");
    return Problems.conflict(
            TAKEN, "Another record has this id of " + source + " already.", List.of("PUT"))
        .with(List.of(Finding.at(pointer, "taken", "belongs to another record")));
  }
}
