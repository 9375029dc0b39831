package io.acquaint.contacts.party;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The index of ids that other systems gave to one kind of record. Its primary key makes them unique
 * per source, also when two requests bring the same one at once.
 */
public final class ExternalIds {

  private final DSLContext db;
  private final String find;
  private final String forget;
  private final String claim;

  /**
   * @param table the index, such as {@code contact_external_id}
   * @param column its reference to the record, such as {@code contact_id}
   */
  public ExternalIds(DSLContext db, String table, String column) {
    this.db = db;
    this.find = "select " + column + " from " + table + " where source = ? and external_id = ?";
    this.forget = "delete from " + table + " where " + column + " = ?";
    this.claim =
        "insert into "
            + table
            + " (source, external_id, "
            + column
            + ") values (?, ?, ?) on conflict do nothing";
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
   * Gives the record these ids, in place of those it had.
   *
   * @return the source of an id that belongs to another record, if there is one
   */
  public Optional<String> replace(
      UUID record, Map<String, String> before, Map<String, String> ids) {
    if (before.equals(ids)) {
      return Optional.empty();
    }
    if (!before.isEmpty()) {
      db.execute(forget, record);
    }
    return ids.entrySet().stream()
        .filter(id -> db.execute(claim, id.getKey(), id.getValue(), record) == 0)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
