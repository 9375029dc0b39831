package io.acquaint.model.condition;

import java.text.Normalizer;
import java.util.Locale;

/** How text is made comparable: the same for stored values and for operands. */
public final class Texts {

  private Texts() {}

  /** Without leading and trailing blanks, NFC, Unicode lower case. */
  public static String comparable(String text) {
    return Normalizer.normalize(
        Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT),
        Normalizer.Form.NFC);
  }
}
