package io.acquaint.contacts.duplicate;

import io.acquaint.kit.list.PageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Looks for duplicates in sets: each reason is one walk along an index of its own. Reads the table
 * of the core feature directly, since asking its service would be a question per contact.
 */
@ApplicationScoped
class DuplicateFinder {

  /** Those who are still there; a record that was merged is nobody's duplicate any more. */
  private static final String CONTACTS =
      """
      select id, version, full_name, email, phone, mobile_phone, account_id, company_name,
             birth_date, created_at, updated_at
        from contact
       where id = any (cast(? as uuid[])) and merged_into_id is null
      """;

  private final DSLContext db;

  DuplicateFinder(DSLContext db) {
    this.db = db;
  }

  private record Found(DuplicatePlace place, int size, List<UUID> ids) {}

  /**
   * A page of groups, the surest reason first.
   *
   * @param only the only reason to look for; all when null
   */
  @Transactional
  public PageView<DuplicateGroup> page(
      @Nullable DuplicateReason only, @Nullable String cursor, int limit) {
    boolean whole = only == null;
    DuplicatePlace place =
        cursor == null
            ? Objects.requireNonNullElse(only, DuplicateReason.values()[0]).start()
            : DuplicatePlace.open(cursor, whole);
    if (only != null && place.reason() != only) {
      place = only.start();
    }
    var groups = new ArrayList<DuplicateGroup>();
    while (groups.size() < limit) {
      int wanted = limit - groups.size();
      List<Found> found = after(place, wanted);
      groups.addAll(groups(found));
      if (found.size() == wanted) {
        place = found.getLast().place();
        continue;
      }
      int next = place.reason().ordinal() + 1;
      if (!whole || next == DuplicateReason.values().length) {
        return new PageView<>(groups, null, null, null, null);
      }
      place = DuplicateReason.values()[next].start();
    }
    return new PageView<>(groups, place.seal(whole), null, null, null);
  }

  private List<Found> after(DuplicatePlace place, int limit) {
    DuplicateReason reason = place.reason();
    boolean oneKey =
        switch (reason) {
          case SAME_EMAIL, SAME_PHONE -> true;
          case SAME_NAME_AND_COMPANY, SAME_NAME_AND_BIRTH_DATE -> false;
        };
    return db.fetch(reason.groups(), place.first(), oneKey ? place.first() : place.second(), limit)
        .map(
            row ->
                new Found(
                    new DuplicatePlace(
                        reason, row.get("k1", String.class), row.get("k2", String.class)),
                    row.get("n", Integer.class),
                    Arrays.asList(row.get("ids", UUID[].class))));
  }

  private List<DuplicateGroup> groups(List<Found> found) {
    UUID[] ids = found.stream().flatMap(each -> each.ids().stream()).toArray(UUID[]::new);
    Map<UUID, DuplicateView> contacts = new HashMap<>();
    for (Record row : db.fetch(CONTACTS, (Object) ids)) {
      DuplicateView contact = DuplicateView.from(row);
      contacts.put(contact.id(), contact);
    }
    var groups = new ArrayList<DuplicateGroup>();
    for (Found each : found) {
      List<DuplicateView> there =
          each.ids().stream().map(contacts::get).filter(Objects::nonNull).toList();
      int merged = each.ids().size() - there.size();
      if (there.size() > 1) {
        groups.add(new DuplicateGroup(each.place().reason(), each.size() - merged, there));
      }
    }
    return groups;
  }
}
