package io.acquaint.kit.consumer;

import org.jspecify.annotations.Nullable;

/** Says that an event can never be applied, so that it belongs among the dead letters. */
public final class PoisonEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable InboundEvent event;

  /** Refuses the event; the rest of its batch is applied without it. */
  public PoisonEventException(InboundEvent event, String reason) {
    super(reason);
    this.event = event;
  }

  /** Refuses the event because of an exception. */
  public PoisonEventException(InboundEvent event, String reason, Throwable cause) {
    super(reason, cause);
    this.event = event;
  }

  /** The refused event; null only after serialization. */
  @Nullable InboundEvent event() {
    return event;
  }
}
