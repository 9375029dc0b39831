package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What contacts need to know of the companies they work for; the account feature tells it. */
public interface Companies {

  /**
   * The name of an account, empty if there is none. Until the transaction ends the account can
   * neither be renamed nor deleted.
   */
  Optional<String> nameOf(AccountId id);

  /** The names of those of the accounts that there are, held like that of one. */
  Map<UUID, String> namesOf(Collection<UUID> ids);
}
