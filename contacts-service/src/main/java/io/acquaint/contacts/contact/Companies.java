package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.AccountId;
import java.util.Optional;

/** What contacts need to know of the companies they work for; the account feature tells it. */
public interface Companies {

  /**
   * The name of an account, empty if there is none. Until the transaction ends the account can
   * neither be renamed nor deleted.
   */
  Optional<String> nameOf(AccountId id);
}
