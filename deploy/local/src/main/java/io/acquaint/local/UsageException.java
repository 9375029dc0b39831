package io.acquaint.local;

/** What the person at the keyboard can put right: shown as one line, without a stack trace. */
public final class UsageException extends RuntimeException {
  public UsageException(String message) {
    super(message);
  }
}
