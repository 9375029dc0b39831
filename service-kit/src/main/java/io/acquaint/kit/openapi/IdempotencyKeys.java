package io.acquaint.kit.openapi;

/** Operations marked {@code @Idempotent} take an {@code Idempotency-Key}. */
final class IdempotencyKeys implements Rule {
  static boolean applyTo(Endpoint e) {
    return e.annotation("Idempotent").isPresent();
  }

  @Override
  public void apply(Draft draft) {
    for (Endpoint e : draft.endpoints()) {
      if (applyTo(e)) {
        e.replaceHeader("Idempotency-Key", Refs.parameter("IdempotencyKey"));
      }
    }
  }
}
