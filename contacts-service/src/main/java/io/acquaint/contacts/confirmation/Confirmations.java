package io.acquaint.contacts.confirmation;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.id.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what waits. Works inside the caller's transaction, which has locked the contact. */
@ApplicationScoped
public class Confirmations {

  /** How long a contact has time. */
  static final Duration VALIDITY = Duration.ofDays(30);

  private static final int TOKEN_BYTES = 32;

  private final ConfirmationTable table;
  private final IdSource ids;
  private final SecureRandom random = new SecureRandom();

  Confirmations(ConfirmationTable table, IdSource ids) {
    this.table = table;
    this.ids = ids;
  }

  /** Lets something wait, in place of what waited for the same purpose (and list) before. */
  @Transactional(Transactional.TxType.MANDATORY)
  public ConfirmationView ask(Wish wish) {
    withdraw(wish.contact(), wish.purpose(), wish.listId());
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant expiresAt = wish.requestedAt().plus(VALIDITY);
    table.insert(ids.next(), token, wish, expiresAt);
    return new ConfirmationView(
        wish.purpose(), wish.contact().value(), wish.listId(), wish.level(), token, expiresAt);
  }

  /**
   * Forgets what waits: the contact, or somebody for it, wants otherwise by now.
   *
   * @return whether anything waited
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean withdraw(ContactId contact, Purpose purpose, @Nullable UUID listId) {
    return table.deleteOpen(contact, purpose, listId) > 0;
  }
}
