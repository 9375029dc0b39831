package io.acquaint.contacts.account;

import io.acquaint.contacts.party.AccountId;
import io.acquaint.kit.batch.BatchBody;
import io.acquaint.kit.batch.BatchResults;
import io.acquaint.kit.batch.BatchRun;
import io.acquaint.kit.batch.BatchTarget;
import io.acquaint.kit.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many operations on accounts in one transaction, by what the single routes call. */
@ApplicationScoped
class AccountBatch {

  private final BatchRun runs;
  private final AccountService accounts;
  private final AccountRepository rows;

  AccountBatch(BatchRun runs, AccountService accounts, AccountRepository rows) {
    this.runs = runs;
    this.accounts = accounts;
    this.rows = rows;
  }

  /**
   * @param detach lets the contacts of deleted accounts leave them
   */
  @Transactional
  public BatchResults run(BatchBody<AccountOperation> body, boolean atomic, boolean detach) {
    return runs.run(body, atomic, AccountRequest.class, new Target(detach));
  }

  private final class Target implements BatchTarget<AccountRequest> {

    private final boolean detach;

    Target(boolean detach) {
      this.detach = detach;
    }

    @Override
    public void lock(Collection<UUID> ids) {
      List<Account> unused = rows.lockAll(ids);
    }

    @Override
    public Written create(AccountRequest request) {
      return written(accounts.add(request));
    }

    @Override
    public Written change(UUID id, MergePatch<AccountRequest> patch, @Nullable String ifMatch) {
      return written(accounts.edit(new AccountId(id), patch, ifMatch));
    }

    @Override
    public void delete(UUID id, @Nullable String ifMatch) {
      accounts.remove(new AccountId(id), detach, ifMatch);
    }

    private static Written written(AccountView view) {
      return new Written(view.id(), view.version());
    }
  }
}
