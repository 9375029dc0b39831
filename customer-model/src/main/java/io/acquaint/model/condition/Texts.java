package io.acquaint.model.condition;

import java.text.Normalizer;
import java.util.Locale;

/** How text is made comparable: the same for stored values and for operands. */
public final class Texts {

  private Texts() {}

  /**
   * Without leading and trailing blanks, NFC, Unicode lower case. The small sigma at the end of a
   * word is written like any other: which of the two a capital one becomes depends on what stands
   * around it, and part of a text would no longer be found in the text.
   */
  public static String comparable(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFC).replace('\u03c2', '\u03c3');
  }
}
