package io.acquaint.leads.lead;

import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.leads.lifecycle.LeadMove;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
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

  /** Appends the moves in their order, in one statement. */
  void append(List<Entry> entries) {
    db.execute(
        """
        insert into lead_history
          (id, lead_id, at, action, from_stage, to_stage, from_status, to_status, by, model_id,
           reason)
        select * from unnest(
          ?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::text[], ?::text[], ?::uuid[], ?::text[])
        """,
        column(entries, UUID[]::new, entry -> ids.next()),
        column(entries, UUID[]::new, entry -> entry.lead().value()),
        column(entries, OffsetDateTime[]::new, entry -> entry.move().at().atOffset(ZoneOffset.UTC)),
        column(entries, String[]::new, entry -> entry.move().cause().action()),
        column(entries, String[]::new, entry -> name(entry.move().fromStage())),
        column(entries, String[]::new, entry -> name(entry.move().toStage())),
        column(entries, String[]::new, entry -> name(entry.move().fromStatus())),
        column(entries, String[]::new, entry -> name(entry.move().toStatus())),
        column(entries, String[]::new, entry -> entry.move().cause().by()),
        column(entries, UUID[]::new, entry -> entry.move().cause().modelId()),
        column(entries, String[]::new, entry -> entry.move().cause().reason()));
  }

  /** A page of a lead's moves, oldest first. */
  PageView<LeadHistoryView> page(LeadId lead, ListQuery query) {
    return lists.page(
        LeadHistoryListing.listing(),
        query.within(DSL.condition("t.lead_id = ?", lead.value())),
        view -> view);
  }

  private static <T> @Nullable T[] column(
      List<Entry> entries,
      IntFunction<@Nullable T[]> array,
      Function<Entry, ? extends @Nullable T> value) {
    return entries.stream().map(value).toArray(array);
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
