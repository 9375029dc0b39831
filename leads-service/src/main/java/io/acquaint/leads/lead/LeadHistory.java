package io.acquaint.leads.lead;

import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.leads.lifecycle.LeadCause;
import io.acquaint.leads.lifecycle.LeadMove;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Keeps every move of every lead. Works inside the caller's transaction. */
@ApplicationScoped
class LeadHistory {

  private final DSLContext db;
  private final IdSource ids;
  private final ListEngine lists;

  LeadHistory(DSLContext db, IdSource ids, ListEngine lists) {
    this.db = db;
    this.ids = ids;
    this.lists = lists;
  }

  /** A move and whose it was. */
  record Entry(LeadId lead, LeadMove move) {}

  /** Appends the moves in their order, in one round trip. */
  void append(List<Entry> entries) {
    db.batch(entries.stream().map(this::insert).toList()).execute();
  }

  /** A page of a lead's moves, oldest first. */
  PageView<LeadHistoryView> page(LeadId lead, ListQuery query) {
    return lists.page(
        LeadHistoryListing.listing(),
        query.within(DSL.condition("t.lead_id = ?", lead.value())),
        view -> view);
  }

  private Query insert(Entry entry) {
    LeadMove move = entry.move();
    LeadCause cause = move.cause();
    return db.query(
        """
        insert into lead_history
          (id, lead_id, at, action, from_stage, to_stage, from_status, to_status, by, model_id,
           reason)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        ids.next(),
        entry.lead().value(),
        move.at().atOffset(ZoneOffset.UTC),
        cause.action(),
        name(move.fromStage()),
        name(move.toStage()),
        name(move.fromStatus()),
        name(move.toStatus()),
        cause.by(),
        cause.modelId(),
        cause.reason());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
