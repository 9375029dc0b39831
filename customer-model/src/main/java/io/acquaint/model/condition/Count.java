package io.acquaint.model.condition;

/** How many are asked for. */
public record Count(Op op, int value) {

  /** At least one: what is meant when nothing is said. */
  public static final Count SOME = new Count(Op.AT_LEAST, 1);

  /** The ways to compare a count. */
  public enum Op {
    AT_LEAST,
    AT_MOST,
    EXACTLY,
    NONE
  }

  /** Whether {@code n} is a right number. */
  public boolean accepts(long n) {
    return switch (op) {
      case AT_LEAST -> n >= value;
      case AT_MOST -> n <= value;
      case EXACTLY -> n == value;
      case NONE -> n == 0;
    };
  }

  /** Normalised: the least number that is right, 0 if there is none. */
  public int least() {
    return switch (op) {
      case AT_LEAST, EXACTLY -> value;
      case AT_MOST, NONE -> 0;
    };
  }

  /** Normalised: the least number that is too many, 0 if there is none. */
  public int tooMany() {
    return switch (op) {
      case AT_LEAST -> 0;
      case AT_MOST, EXACTLY -> value + 1;
      case NONE -> 1;
    };
  }

  String words() {
    return switch (op) {
      case AT_LEAST -> "at least " + times(value);
      case AT_MOST -> "at most " + times(value);
      case EXACTLY -> "exactly " + times(value);
      case NONE -> "never";
    };
  }

  private static String times(int n) {
    return n == 1 ? "once" : n + " times";
  }
}
