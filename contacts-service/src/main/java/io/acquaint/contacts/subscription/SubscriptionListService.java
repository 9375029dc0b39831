package io.acquaint.contacts.subscription;

import io.acquaint.contacts.live.LiveUse;
import io.acquaint.contacts.party.ChangedFields;
import io.acquaint.contacts.party.ContactsConfig;
import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What can be done with subscription lists. */
@ApplicationScoped
class SubscriptionListService {

  private static final String SUBJECT = "subscription-list";

  private final SubscriptionListRepository lists;
  private final Memberships memberships;
  private final LiveUse live;
  private final ContactsConfig config;
  private final ListEngine engine;
  private final AuditLog audit;
  private final DSLContext db;
  private final AppClock clock;
  private final IdSource ids;

  SubscriptionListService(
      SubscriptionListRepository lists,
      Memberships memberships,
      LiveUse live,
      ContactsConfig config,
      ListEngine engine,
      AuditLog audit,
      DSLContext db,
      AppClock clock,
      IdSource ids) {
    this.lists = lists;
    this.memberships = memberships;
    this.live = live;
    this.config = config;
    this.engine = engine;
    this.audit = audit;
    this.db = db;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  SubscriptionListView create(SubscriptionListRequest request) {
    UUID id = ids.next();
    claimName(id, request.name());
    var list = SubscriptionList.create(id, request, config.doubleOptIn(), clock.instant());
    lists.persistAndFlush(list);
    audit.record("created", SUBJECT, id, list.version, List.of());
    return SubscriptionListView.from(list);
  }

  SubscriptionListView get(ListId id) {
    return SubscriptionListView.from(
        lists.find(id).orElseThrow(() -> SubscriptionProblems.noList(id)));
  }

  PageView<SubscriptionListView> list(ListQuery query) {
    return engine.page(SubscriptionListListing.LISTING, query, SubscriptionListView::from);
  }

  /** A page of those who are on it, or were. */
  PageView<SubscriptionView> members(ListId id, ListQuery query) {
    get(id);
    return engine.page(
        MemberListing.LISTING,
        query.within(DSL.condition("t.list_id = ?", id.value())),
        SubscriptionView::from);
  }

  @Transactional
  SubscriptionListView change(
      ListId id, MergePatch<SubscriptionListRequest> patch, @Nullable String ifMatch) {
    SubscriptionList list = locked(id);
    IfMatch.require(ifMatch, list.version);
    SubscriptionListRequest before = SubscriptionListRequest.of(list);
    SubscriptionListRequest after = patch.applyTo(before);
    List<String> changed = ChangedFields.between(before, after);
    if (changed.isEmpty()) {
      return SubscriptionListView.from(list);
    }
    claimName(list.id, after.name());
    list.describe(after, config.doubleOptIn(), clock.instant());
    lists.flush();
    audit.record("updated", SUBJECT, list.id, list.version, changed);
    SubscriptionListView view = SubscriptionListView.from(list);
    if (!before.name().equals(after.name())) {
      memberships.listIsCalled(id, after.name());
    }
    return view;
  }

  /**
   * Deletes a list; its members leave it.
   *
   * @throws io.acquaint.kit.problem.ProblemException 409 if something live asks about it, 503 if a
   *     service does not say
   */
  @Transactional
  void delete(ListId id, @Nullable String ifMatch) {
    SubscriptionList list = locked(id);
    IfMatch.check(ifMatch, list.version);
    var use = new ListUse(id, list.name);
    live.of(use::in, (when, target) -> use.in(when)).refuseWith(SubscriptionProblems.inUse(id));
    long version = list.version;
    memberships.listGoes(id);
    db.execute("delete from subscription_list where id = cast(? as uuid)", id.value());
    audit.record("deleted", SUBJECT, id.value(), version, List.of());
  }

  /** One after the other decides about names; the unique index is the wall behind it. */
  private void claimName(UUID own, String name) {
    db.execute("select pg_advisory_xact_lock(4714)");
    boolean taken =
        db.fetchOptional(
                "select 1 from subscription_list"
                    + " where kit_fold(name) = kit_fold(?) and id <> cast(? as uuid)",
                name,
                own)
            .isPresent();
    if (taken) {
      throw SubscriptionProblems.nameTaken(name);
    }
  }

  private SubscriptionList locked(ListId id) {
    return lists.lock(id).orElseThrow(() -> SubscriptionProblems.noList(id));
  }
}
