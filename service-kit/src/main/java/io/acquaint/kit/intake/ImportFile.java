package io.acquaint.kit.intake;

import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.time.AppClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The files of imports, in the database, so that any replica can go on after another one died. */
@ApplicationScoped
class ImportFile {

  private static final int PIECE = 1 << 20;

  private final DSLContext db;
  private final IdSource ids;
  private final AppClock clock;

  ImportFile(DSLContext db, IdSource ids, AppClock clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /** Stores a file piece by piece, each in a transaction of its own; answers its id. */
  UUID store(InputStream file) throws IOException {
    UUID id = ids.next();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    byte[] piece = file.readNBytes(PIECE);
    for (int seq = 0; piece.length > 0; seq++) {
      byte[] bytes = piece;
      int place = seq;
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  db.execute(
                      """
                      insert into import_piece (file_id, seq, bytes, stored_at)
                      values (cast(? as uuid), ?, ?, cast(? as timestamptz))
                      """,
                      id,
                      place,
                      bytes,
                      now));
      piece = file.readNBytes(PIECE);
    }
    return id;
  }

  /** Reads a file, holding one piece at a time. */
  InputStream open(UUID id) {
    return new SequenceInputStream(new Pieces(id));
  }

  void forget(UUID id) {
    db.execute("delete from import_piece where file_id = cast(? as uuid)", id);
  }

  /** Takes away what no import needs any more, as a file whose request ended halfway. */
  void forgetOlderThan(Instant instant) {
    db.execute(
        "delete from import_piece where stored_at < cast(? as timestamptz)",
        instant.atOffset(ZoneOffset.UTC));
  }

  private final class Pieces implements Enumeration<InputStream> {

    private final UUID id;
    private int seq;
    private byte @Nullable [] next;

    Pieces(UUID id) {
      this.id = id;
      this.next = read();
    }

    private byte @Nullable [] read() {
      return db.resultQuery(
              "select bytes from import_piece where file_id = cast(? as uuid) and seq = ?", id, seq)
          .fetchOptional(row -> row.get(0, byte[].class))
          .orElse(null);
    }

    @Override
    public boolean hasMoreElements() {
      return next != null;
    }

    @Override
    public InputStream nextElement() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      var piece = new ByteArrayInputStream(next);
      seq++;
      next = read();
      return piece;
    }
  }
}
