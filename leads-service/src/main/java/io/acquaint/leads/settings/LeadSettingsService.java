package io.acquaint.leads.settings;

import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads and replaces the settings: one row, which the migration made. */
@ApplicationScoped
public class LeadSettingsService {

  private static final UUID SUBJECT = new UUID(0, 1);

  private final DSLContext db;
  private final AuditLog audit;

  LeadSettingsService(DSLContext db, AuditLog audit) {
    this.db = db;
    this.audit = audit;
  }

  /** The settings as they are now, with their version. */
  record Versioned(long version, LeadSettings settings) {}

  /** The settings, for those who act by them inside a transaction of theirs. */
  public LeadSettings current() {
    return read("").settings();
  }

  @Transactional
  Versioned get() {
    return read("");
  }

  @Transactional
  Versioned replace(@Nullable String ifMatch, LeadSettings settings) {
    Versioned before = read(" for update");
    IfMatch.check(ifMatch, before.version());
    List<String> changed = changed(before.settings(), settings);
    if (changed.isEmpty()) {
      return before;
    }
    db.execute(
        """
        update lead_settings
        set version = version + 1, automatic_sales_ready = ?, automated_marketing_qualification = ?
        """,
        settings.automaticSalesReady(),
        settings.automatedMarketingQualification());
    Versioned after = new Versioned(before.version() + 1, settings);
    audit.record("updated", "lead-settings", SUBJECT, after.version(), changed);
    return after;
  }

  private static List<String> changed(LeadSettings before, LeadSettings after) {
    List<String> changed = new ArrayList<>();
    if (!before.automaticSalesReady().equals(after.automaticSalesReady())) {
      changed.add("automaticSalesReady");
    }
    if (!before.automatedMarketingQualification().equals(after.automatedMarketingQualification())) {
      changed.add("automatedMarketingQualification");
    }
    return changed;
  }

  private Versioned read(String lock) {
    Record row =
        db.fetchSingle(
            "select version, automatic_sales_ready, automated_marketing_qualification"
                + " from lead_settings"
                + lock);
    return new Versioned(
        row.get(0, Long.class),
        new LeadSettings(row.get(1, Boolean.class), row.get(2, Boolean.class)));
  }
}
