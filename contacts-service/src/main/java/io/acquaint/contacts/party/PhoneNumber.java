package io.acquaint.contacts.party;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/**
 * A telephone number. An extension ("x208") is read and left out: E.164 has no place for it.
 *
 * @param e164 the number in E.164
 * @param valid whether the number belongs to a range that its country has assigned; a number that
 *     is not may still ring, so it is kept
 */
public record PhoneNumber(String e164, boolean valid) {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /**
   * Reads a number the way people write it.
   *
   * @param region ISO 3166 alpha-2 code of the country that a number without "+" belongs to
   * @return empty when the text is no telephone number at all
   */
  public static Optional<PhoneNumber> parse(String text, String region) {
    try {
      Phonenumber.PhoneNumber number = NUMBERS.parse(text, region);
      return Optional.of(
          new PhoneNumber(
              NUMBERS.format(number, PhoneNumberFormat.E164), NUMBERS.isValidNumber(number)));
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
