package io.acquaint.model.catalogue;

/** The limits of one condition. */
public final class Limits {

  /** Nodes from the root to a leaf. */
  public static final int DEPTH = 8;

  public static final int LEAVES = 100;
  public static final int VALUES = 1_000;
  public static final int WINDOW_DAYS = 1_825;
  public static final int TEXT = 1_000;
  public static final int RELATION_STEPS = 5;

  /** No count can ask for more; nobody does a thing a million times. */
  public static final int COUNT = 1_000_000;

  private Limits() {}
}
