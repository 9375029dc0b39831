package io.acquaint.leads.lead;

import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.changes.ChangesPage;
import io.acquaint.kit.changes.ChangesPage.Item;
import io.acquaint.kit.changes.ChangesQuery;
import io.acquaint.kit.list.FilterableFieldsView;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads many leads: lists, exports, the changes feed, a lead's history. */
@ApplicationScoped
class LeadQueries {

  private final ListEngine lists;
  private final ChangeFeed changes;
  private final LeadRepository leads;
  private final LeadHistory history;
  private final LeadJournal journal;

  LeadQueries(
      ListEngine lists,
      ChangeFeed changes,
      LeadRepository leads,
      LeadHistory history,
      LeadJournal journal) {
    this.lists = lists;
    this.changes = changes;
    this.leads = leads;
    this.history = history;
    this.journal = journal;
  }

  PageView<LeadView> page(ListQuery query) {
    return lists.pageOf(LeadListing.listing(), query, journal::views);
  }

  FilterableFieldsView filterableFields() {
    return lists.filterableFields(LeadListing.listing());
  }

  ChangesPage<LeadView> changes(ChangesQuery query) {
    ChangesPage<Lead> page = changes.page(LeadListing.listing(), query, lead -> lead);
    List<Lead> present =
        page.items().stream().map(Item::resource).filter(Objects::nonNull).toList();
    Map<UUID, LeadView> views =
        journal.views(present).stream().collect(Collectors.toMap(LeadView::id, view -> view));
    return new ChangesPage<>(
        page.items().stream()
            .map(
                item ->
                    new Item<>(
                        item.id(),
                        item.change(),
                        item.reason(),
                        item.version(),
                        item.changedAt(),
                        views.get(item.id())))
            .toList(),
        page.next(),
        page.hasMore());
  }

  @Transactional
  PageView<LeadHistoryView> history(LeadId lead, ListQuery query) {
    leads.require(lead);
    return history.page(lead, query);
  }
}
