package io.acquaint.kit.intake;

/** How many rows came to what. */
record Tally(long created, long updated, long skipped, long failed) {

  long rows() {
    return created + updated + skipped + failed;
  }
}
