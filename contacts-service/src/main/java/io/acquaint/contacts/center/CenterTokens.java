package io.acquaint.contacts.center;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.ContactsConfig;
import io.acquaint.kit.time.AppClock;
import io.acquaint.kit.token.TokenSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads the tokens of links: the contact and an end, sealed so that nobody can forge. */
@ApplicationScoped
class CenterTokens {

  private static final int BYTES = 24;
  private static final int MAX_LENGTH = 200;

  private final TokenSeal seal = TokenSeal.forPurpose("subscription-center");
  private final ContactsConfig config;
  private final AppClock clock;

  CenterTokens(ContactsConfig config, AppClock clock) {
    this.config = config;
    this.clock = clock;
  }

  /** What a token says. */
  record Opened(ContactId contact, Instant expiresAt) {}

  CenterLinkView link(ContactId contact) {
    long end = clock.instant().plus(config.subscriptionCenterValidity()).getEpochSecond();
    ByteBuffer content = ByteBuffer.allocate(BYTES);
    content.putLong(contact.value().getMostSignificantBits());
    content.putLong(contact.value().getLeastSignificantBits());
    content.putLong(end);
    String token = seal.seal(content.array());
    return new CenterLinkView(token, CenterLinkView.PATH + token, Instant.ofEpochSecond(end));
  }

  /**
   * @throws io.acquaint.kit.problem.ProblemException 404 for a token that we did not make, 410 for
   *     one whose time is over
   */
  Opened open(String token) {
    Optional<byte[]> content = token.length() > MAX_LENGTH ? Optional.empty() : seal.open(token);
    ByteBuffer bytes =
        content
            .filter(opened -> opened.length == BYTES)
            .map(ByteBuffer::wrap)
            .orElseThrow(CenterProblems::unknown);
    var contact = new ContactId(new UUID(bytes.getLong(), bytes.getLong()));
    Instant expiresAt = Instant.ofEpochSecond(bytes.getLong());
    if (!clock.instant().isBefore(expiresAt)) {
      throw CenterProblems.expired();
    }
    return new Opened(contact, expiresAt);
  }
}
