package io.acquaint.contacts.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressSpellingsTest {

  @ParameterizedTest
  @CsvSource({
    "Ada@Example.ORG, ada@example.org",
    "ada@bücher.example, ada@xn--bcher-kva.example",
    "andre\u0301@example.org, andr\u00e9@example.org",
    "\uff41da@example.org, ada@example.org"
  })
  void spellingsOfOneAddressAreEqual(String one, String other) {
    assertEquals(new EmailAddress(one).matchKey(), new EmailAddress(other).matchKey());
  }

  @ParameterizedTest
  @CsvSource({"ada@example.org, ada@example.com", "ada+1@example.org, ada@example.org"})
  void differentAddressesStayDifferent(String one, String other) {
    assertNotEquals(new EmailAddress(one).matchKey(), new EmailAddress(other).matchKey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.org",
        "o'brien@example.org",
        "a.b+c@sub.example.com",
        "ada@bücher.de"
      })
  void addressesAreKnownByTheirForm(String address) {
    assertTrue(EmailAddress.isValid(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "ada@", "@example.org", "ada@@example.org", "ada@exa mple.org"})
  void othersAreRefused(String text) {
    assertFalse(EmailAddress.isValid(text));
  }
}
