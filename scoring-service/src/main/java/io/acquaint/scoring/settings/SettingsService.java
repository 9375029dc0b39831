package io.acquaint.scoring.settings;

import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Keeps the one row of settings. */
@ApplicationScoped
public class SettingsService {
  private static final UUID SUBJECT = new UUID(0, 1);

  private final DSLContext db;
  private final AuditLog audit;

  SettingsService(DSLContext db, AuditLog audit) {
    this.db = db;
    this.audit = audit;
  }

  /** The settings as they are now. */
  @Transactional
  public Versioned current() {
    return versioned(db.fetchSingle("select version, scores_cleanup from scoring_setting"));
  }

  @Transactional
  Versioned change(ScoringSettings settings, @Nullable String ifMatch) {
    Record row = db.fetchSingle("select version, scores_cleanup from scoring_setting for update");
    IfMatch.require(ifMatch, versioned(row).version());
    db.execute(
        "update scoring_setting set version = version + 1, scores_cleanup = ?",
        settings.scoresCleanup());
    Versioned changed = current();
    audit.record("updated", "scoring-settings", SUBJECT, changed.version(), List.of());
    return changed;
  }

  private static Versioned versioned(Record row) {
    return new Versioned(
        row.get("version", Long.class),
        new ScoringSettings(row.get("scores_cleanup", Boolean.class)));
  }

  /** Settings with their version, which is the ETag. */
  public record Versioned(long version, ScoringSettings settings) {}
}
