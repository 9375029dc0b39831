package io.acquaint.kit.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;

/** The rows of imports: what they were asked, what came of each row, and what failed. */
@ApplicationScoped
class ImportStore {

  private final DSLContext db;
  private final ObjectMapper json;
  private final AppClock clock;

  ImportStore(DSLContext db, ObjectMapper json, AppClock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /** An import as it was asked for, and as far as it is. */
  record Run(
      UUID id,
      String collection,
      UUID fileId,
      String fileName,
      ImportOptions options,
      List<String> header,
      long total,
      Tally tally,
      long removed,
      long kept,
      String createdBy,
      Instant createdAt) {}

  /** What came of a row that had an effect. */
  record Effect(long row, UUID recordId, long version, boolean created) {}

  /** A row that failed. */
  record Failure(long row, List<String> cells, String reason) {}

  void add(Run run) {
    db.execute(
        """
        insert into import_run
          (id, collection, file_id, file_name, options, header, total, created_by, created_at)
        values (cast(? as uuid), ?, cast(? as uuid), ?, cast(? as jsonb), cast(? as text[]), ?, ?,
                cast(? as timestamptz))
        """,
        run.id(),
        run.collection(),
        run.fileId(),
        run.fileName(),
        written(run.options()),
        run.header().toArray(String[]::new),
        run.total(),
        run.createdBy(),
        run.createdAt().atOffset(ZoneOffset.UTC));
  }

  Optional<Run> find(UUID id) {
    return db.resultQuery("select * from import_run where id = cast(? as uuid)", id)
        .fetchOptional(this::run);
  }

  /** Lets nobody else begin something with an import until the transaction ends. */
  void lock(UUID id) {
    db.execute("select 1 from import_run where id = cast(? as uuid) for update", id);
  }

  /** Adds what a chunk came to, in the chunk's transaction. */
  void keep(UUID id, Tally chunk, List<Effect> effects, List<Failure> failures) {
    db.execute(
        """
        update import_run set created = created + ?, updated = updated + ?,
               skipped = skipped + ?, failed = failed + ?
         where id = cast(? as uuid)
        """,
        chunk.created(),
        chunk.updated(),
        chunk.skipped(),
        chunk.failed(),
        id);
    if (!effects.isEmpty()) {
      db.execute(
          """
          insert into import_record (import_id, row_no, record_id, version, action)
          select cast(? as uuid), e.row_no, e.record_id, e.version,
                 case when e.created then 'CREATED' else 'UPDATED' end
            from unnest(cast(? as bigint[]), cast(? as uuid[]), cast(? as bigint[]),
                        cast(? as boolean[])) as e (row_no, record_id, version, created)
          """,
          id,
          effects.stream().map(Effect::row).toArray(Long[]::new),
          effects.stream().map(Effect::recordId).toArray(UUID[]::new),
          effects.stream().map(Effect::version).toArray(Long[]::new),
          effects.stream().map(Effect::created).toArray(Boolean[]::new));
    }
    if (!failures.isEmpty()) {
      // One round trip: of a file in the wrong form every row fails.
      Object[][] rows =
          failures.stream()
              .map(failure -> new Object[] {id, failure.row(), cells(failure), failure.reason()})
              .toArray(Object[][]::new);
      int[] unused =
          db.batch(
                  """
                  insert into import_error (import_id, row_no, cells, reason)
                  values (cast(? as uuid), ?, cast(? as text[]), ?)
                  """,
                  rows)
              .execute();
    }
  }

  private static String[] cells(Failure failure) {
    return failure.cells().stream().map(ImportStore::storable).toArray(String[]::new);
  }

  /** PostgreSQL keeps no NUL. */
  private static String storable(String cell) {
    return cell.replace('\0', '\uFFFD');
  }

  /** The next failed rows after one. */
  List<Failure> failures(UUID id, long after, int limit) {
    return db.fetch(
            """
            select row_no, cells, reason from import_error
             where import_id = cast(? as uuid) and row_no > ? order by row_no limit ?
            """,
            id,
            after,
            limit)
        .map(
            row ->
                new Failure(
                    row.get("row_no", Long.class),
                    Arrays.asList(row.get("cells", String[].class)),
                    row.get("reason", String.class)));
  }

  /** The next records before a row, the last first: what was made later may hold on to earlier. */
  List<Effect> effects(UUID id, long before, int limit) {
    return db.fetch(
            """
            select row_no, record_id, version, action from import_record
             where import_id = cast(? as uuid) and row_no < ? and action <> 'REMOVED'
             order by row_no desc limit ?
            """,
            id,
            before,
            limit)
        .map(
            row ->
                new Effect(
                    row.get("row_no", Long.class),
                    row.get("record_id", UUID.class),
                    row.get("version", Long.class),
                    row.get("action", String.class).equals("CREATED")));
  }

  /** Takes out records that a chunk removed, in the chunk's transaction. */
  void removed(UUID id, Collection<Long> rows) {
    db.execute(
        """
        with gone as (
          update import_record set action = 'REMOVED'
           where import_id = cast(? as uuid) and row_no = any (cast(? as bigint[])))
        update import_run set removed = removed + ? where id = cast(? as uuid)
        """,
        id,
        rows.toArray(Long[]::new),
        rows.size(),
        id);
  }

  /** How many records stayed, once all of them were looked at. */
  void kept(UUID id, long kept) {
    db.execute("update import_run set kept = ? where id = cast(? as uuid)", kept, id);
  }

  /** Which of the hashes a dry run has met in an earlier chunk. */
  Set<Long> known(UUID id, Collection<Long> hashes) {
    return new HashSet<>(
        db.fetch(
                """
                select key_hash from import_key
                 where import_id = cast(? as uuid) and key_hash = any (cast(? as bigint[]))
                """,
                id,
                hashes.toArray(Long[]::new))
            .map(row -> row.get(0, Long.class)));
  }

  void learn(UUID id, Collection<Long> hashes) {
    db.execute(
        """
        insert into import_key (import_id, key_hash)
        select cast(? as uuid), unnest(cast(? as bigint[])) on conflict do nothing
        """,
        id,
        hashes.toArray(Long[]::new));
  }

  void forgetKeys(UUID id) {
    db.execute("delete from import_key where import_id = cast(? as uuid)", id);
  }

  /** Takes away imports that ended long ago, with their error files. */
  void forgetOlderThan(Instant instant) {
    db.execute(
        "delete from import_run where created_at < cast(? as timestamptz)",
        instant.atOffset(ZoneOffset.UTC));
  }

  private Run run(Record row) {
    return new Run(
        row.get("id", UUID.class),
        row.get("collection", String.class),
        row.get("file_id", UUID.class),
        row.get("file_name", String.class),
        read(row.get("options", JSONB.class)),
        Arrays.asList(row.get("header", String[].class)),
        row.get("total", Long.class),
        new Tally(
            row.get("created", Long.class),
            row.get("updated", Long.class),
            row.get("skipped", Long.class),
            row.get("failed", Long.class)),
        row.get("removed", Long.class),
        row.get("kept", Long.class),
        row.get("created_by", String.class),
        row.get("created_at", OffsetDateTime.class).toInstant());
  }

  private String written(ImportOptions options) {
    try {
      return json.writeValueAsString(options);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Options are plain values", e);
    }
  }

  private ImportOptions read(JSONB options) {
    try {
      return json.readValue(options.data(), ImportOptions.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored options are unreadable", e);
    }
  }

  Instant now() {
    return clock.instant();
  }
}
