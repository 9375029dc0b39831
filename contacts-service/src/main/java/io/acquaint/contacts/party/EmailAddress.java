package io.acquaint.contacts.party;

import io.acquaint.contracts.MailAddressKey;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/**
 * A mail address, kept as it was given.
 *
 * @param text the address, RFC 5321 in its internationalised form
 */
public record EmailAddress(String text) {

  /** The longest address that mail servers carry (RFC 5321, 4.5.3.1.3). */
  public static final int MAX_LENGTH = 254;

  /** Whether the text has the form of a mail address; nobody is asked whether it exists. */
  public static boolean isValid(String text) {
    return text.length() <= MAX_LENGTH && EmailValidator.getInstance(false, true).isValid(text);
  }

  /** The match key of an address that may be missing. */
  public static @Nullable String keyOf(@Nullable String text) {
    return text == null ? null : new EmailAddress(text).matchKey();
  }

  /**
   * The form in which two spellings of one address are equal: Unicode NFKC, lower case, and the
   * domain as it goes over the wire (so {@code bücher.example} equals {@code
   * xn--bcher-kva.example}).
   */
  public String matchKey() {
    return MailAddressKey.of(text);
  }
}
