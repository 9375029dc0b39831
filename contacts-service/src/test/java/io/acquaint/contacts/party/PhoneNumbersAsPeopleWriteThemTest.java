package io.acquaint.contacts.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersAsPeopleWriteThemTest {

  @ParameterizedTest
  @CsvSource({
    "020 7946 0018, GB, +442079460018, true",
    "+1-395-557-1028x208, US, +13955571028, false",
    "(202) 456-1414, US, +12024561414, true",
    "0049 30 901820, DE, +4930901820, true",
    "+49 30 901820, US, +4930901820, true",
    "957.962.1534, US, +19579621534, false"
  })
  void theyAreReadIntoOneForm(String written, String region, String e164, boolean valid) {
    assertEquals(new PhoneNumber(e164, valid), PhoneNumber.parse(written, region).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"call me", "1", "+", "12345678901234567890"})
  void whatIsNoNumberIsNone(String text) {
    assertTrue(PhoneNumber.parse(text, "US").isEmpty());
  }
}
