package io.acquaint.kit.json;

import java.math.BigDecimal;

/** What can become of a JSON number on the other side. */
public final class JsonNumbers {

  private JsonNumbers() {}

  /**
   * Whether those who read JSON numbers as doubles, as JavaScript does, get neither Infinity nor a
   * 0 that it is not.
   */
  public static boolean fitDouble(Number number) {
    double read = number.doubleValue();
    return Double.isFinite(read) && (read != 0 || isZero(number));
  }

  private static boolean isZero(Number number) {
    return !(number instanceof BigDecimal decimal) || decimal.signum() == 0;
  }
}
