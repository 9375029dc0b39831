package io.acquaint.segments.member;

import io.acquaint.kit.time.AppClock;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.evaluation.Evaluator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Answers how many contacts a condition would select. */
@ApplicationScoped
class Estimates {
  /** So many contacts are asked for an approximate answer. */
  private static final int ASKED = 2_000;

  /** The normal distribution's bound for 95 percent. */
  private static final double CONFIDENCE = 1.96;

  private static final String COUNT =
      """
      with verdict as materialized ({0})
      select (select count(*) from verdict where member) as n,
             array(select id from verdict where member order by id limit 10) as sample
      """;

  private final DSLContext db;
  private final AppClock clock;
  private final Duration budget;
  private final Evaluator evaluator = new Evaluator();

  /**
   * Made once.
   *
   * @param budget an estimate that takes longer is refused: the condition costs too much
   */
  Estimates(
      DSLContext db,
      AppClock clock,
      @ConfigProperty(name = "acquaint.estimate.budget", defaultValue = "2s") Duration budget) {
    this.db = db;
    this.clock = clock;
    this.budget = budget;
  }

  @Transactional
  EstimateView exact(ParsedCondition condition, ZoneId zone) {
    return count(condition, evaluator.selectForAll(condition, clock.instant(), zone), zone);
  }

  /** Asks a random part of the contacts, and all of them when they are few. */
  @Transactional
  EstimateView approximate(ParsedCondition condition, ZoneId zone) {
    long all = db.fetchSingle("select count(*) as n from contact").get("n", Long.class);
    double percent = all == 0 ? 100 : Math.min(100, 100.0 * ASKED / all);
    List<UUID> asked =
        db.fetch("select contact_id from contact tablesample bernoulli ({0})", DSL.inline(percent))
            .getValues("contact_id", UUID.class);
    EstimateView found =
        count(condition, evaluator.selectForIds(condition, asked, clock.instant(), zone), zone);
    if (asked.isEmpty() || percent >= 100) {
      return new EstimateView(found.count(), found.sample(), 0L);
    }
    double share = (double) found.count() / asked.size();
    double error = CONFIDENCE * Math.sqrt(share * (1 - share) / asked.size());
    return new EstimateView(Math.round(share * all), found.sample(), (long) Math.ceil(error * all));
  }

  private EstimateView count(ParsedCondition condition, Select<?> verdicts, ZoneId zone) {
    db.execute("set local statement_timeout = {0}", DSL.inline(budget.toMillis()));
    try {
      Record row = db.fetchSingle(COUNT, verdicts);
      return new EstimateView(
          row.get("n", Long.class), List.of(row.get("sample", UUID[].class)), null);
    } catch (DataAccessException e) {
      if (!TooCostly.is(e)) {
        throw e;
      }
      // The cancelled transaction answers nothing any more; plans are asked for in another.
      CostlyNode costly =
          QuarkusTransaction.requiringNew()
              .call(() -> CostlyNode.of(db, condition, clock.instant(), zone));
      throw TooCostly.because(costly, budget);
    }
  }
}
