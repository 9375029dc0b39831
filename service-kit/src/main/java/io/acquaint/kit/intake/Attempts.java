package io.acquaint.kit.intake;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Work that is tried again when two writers met in a deadlock. */
final class Attempts {

  private static final Logger LOG = Logger.getLogger(Attempts.class);
  private static final int MOST = 3;

  private Attempts() {}

  /**
   * Does the work.
   *
   * @param work one transaction, which leaves nothing behind when it fails
   */
  static <T> T at(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (attempt == MOST || !passing(e)) {
          throw e instanceof QuarkusTransactionException
                  && e.getCause() instanceof RuntimeException cause
              ? cause
              : e;
        }
        LOG.infof("A chunk of an import is tried again after %s", e.getClass().getSimpleName());
      }
    }
  }

  private static boolean passing(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && ("40P01".equals(sql.getSQLState()) || "40001".equals(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
