package io.acquaint.testing.messaging;

import io.acquaint.kit.deadline.DeadlineWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Marks due rows as done, with the time the service believed it was. */
@ApplicationScoped
public class SampleDeadlines implements DeadlineWorker {

  private final DSLContext db;
  private final io.acquaint.kit.time.AppClock clock;

  @Inject
  SampleDeadlines(DSLContext db, io.acquaint.kit.time.AppClock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sample";
  }

  @Override
  public int workOff(Instant upTo, int limit) {
    return db.execute(
        """
        update sample_deadline set done = ?::timestamptz, times = times + 1
        where id in (select id from sample_deadline where done is null and due <= ?::timestamptz
                     order by due limit ?)
        """,
        clock.instant(),
        upTo,
        limit);
  }

  @Override
  public Optional<Instant> nextDue() {
    return db.fetchOptional(
            "select due from sample_deadline where done is null order by due limit 1")
        .map(row -> row.get("due", Instant.class));
  }
}
