package io.acquaint.contacts.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.contacts.attribute.AttributeCells;
import io.acquaint.contacts.attribute.AttributeEntity;
import io.acquaint.contacts.party.AccountId;
import io.acquaint.contacts.party.EmailAddress;
import io.acquaint.kit.intake.Candidates;
import io.acquaint.kit.intake.CellKind;
import io.acquaint.kit.intake.ImportTarget;
import io.acquaint.kit.intake.Made;
import io.acquaint.kit.intake.MatchColumn;
import io.acquaint.kit.intake.RowMerge;
import io.acquaint.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Accounts as the target of an import. */
@ApplicationScoped
class AccountIntake implements ImportTarget<AccountRequest> {

  private static final String EXTERNAL_IDS = "externalIds.";

  /** In one order for everybody, so that two imports never wait for each other in a circle. */
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(s.h)
        from (select distinct hashtextextended(w, 4713) as h
                from unnest(cast(? as text[])) as w order by 1) as s
      """;

  private final AccountService accounts;
  private final AttributeCells attributes;
  private final RowMerge rows;
  private final DSLContext db;

  AccountIntake(AccountService accounts, AttributeCells attributes, RowMerge rows, DSLContext db) {
    this.accounts = accounts;
    this.attributes = attributes;
    this.rows = rows;
    this.db = db;
  }

  @Override
  public String collection() {
    return "accounts";
  }

  @Override
  public Class<AccountRequest> requestType() {
    return AccountRequest.class;
  }

  @Override
  public String table() {
    return "account";
  }

  @Override
  public Candidates recognised() {
    return new Candidates("t.id", "true", "t.id");
  }

  @Override
  public Set<String> passedOver() {
    return Set.of("id", "version", "phoneValid", "createdAt", "updatedAt");
  }

  @Override
  public List<String> defaultMatching() {
    return List.of("name");
  }

  @Override
  public Optional<MatchColumn<AccountRequest>> matchColumn(String field) {
    if (field.startsWith(EXTERNAL_IDS)) {
      String source = field.substring(EXTERNAL_IDS.length());
      return Optional.of(
          new MatchColumn<>(
              "t.id = (select e.account_id from account_external_id e"
                  + " where e.source = ? and e.external_id = :value)",
              List.of(source),
              r -> r.externalIds() == null ? null : r.externalIds().get(source)));
    }
    return switch (field) {
      case "name" ->
          Optional.of(
              MatchColumn.of(
                  "kit_fold(t.name) = kit_fold(:value)", r -> r.name().toLowerCase(Locale.ROOT)));
      case "accountNumber" ->
          Optional.of(MatchColumn.of("t.account_number = :value", AccountRequest::accountNumber));
      case "email" ->
          Optional.of(
              MatchColumn.of(
                  "kit_fold(t.email) = kit_fold(:value)", r -> EmailAddress.keyOf(r.email())));
      default -> Optional.empty();
    };
  }

  @Override
  public Map<String, CellKind> attributes() {
    return attributes.of(AttributeEntity.ACCOUNT);
  }

  @Override
  public void lock(Collection<String> words) {
    db.fetch(LOCK, (Object) words.toArray(new String[0]));
  }

  @Override
  public void complete(ObjectNode row) {
    // An account says nothing of where it came from.
  }

  @Override
  public List<Made> create(List<AccountRequest> requests) {
    return accounts.addAll(requests);
  }

  @Override
  public Made update(UUID id, ObjectNode changes) {
    try {
      AccountView view =
          accounts.change(
              new AccountId(id), current -> rows.over(current, changes, AccountRequest.class));
      return Made.of(view.id(), view.version());
    } catch (ProblemException refused) {
      return Made.refused(refused);
    }
  }

  @Override
  public Map<UUID, Long> lockVersions(Collection<UUID> ids) {
    return accounts.lockVersions(ids);
  }

  @Override
  public Set<UUID> inUse(Collection<UUID> ids) {
    return accounts.inUse(ids);
  }

  @Override
  public void remove(Collection<UUID> ids) {
    accounts.removeUnused(ids);
  }
}
