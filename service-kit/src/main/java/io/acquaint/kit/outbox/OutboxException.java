package io.acquaint.kit.outbox;

/** An event could not be stored; the surrounding transaction must not commit. */
public final class OutboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
