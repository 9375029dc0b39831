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

  /** For the sorts and hash tables of one estimate: less and they go to disk. */
  private static final String MEMORY = "32MB";

  /** The normal distribution's bound for 95 percent. */
  private static final double CONFIDENCE = 1.96;

  /** From so many contacts on their number is not counted for each approximate answer. */
  private static final long MANY = 100 * ASKED;

  private static final Duration NUMBER_LASTS = Duration.ofMinutes(1);

  /** So many times the blocks are read that a random contact each would need. */
  private static final int SPREAD = 20;

  private static final String COUNT =
      """
      with member as materialized ({0})
      select (select count(*) from member) as n,
             array(select id from member order by id limit 10) as sample
      """;

  /** How many contacts there were, and when (System.nanoTime) they were counted. */
  private record Population(long size, long countedAt) {
    boolean isFresh() {
      return size >= MANY && System.nanoTime() - countedAt < NUMBER_LASTS.toNanos();
    }
  }

  private final DSLContext db;
  private final AppClock clock;
  private final Duration budget;
  private final Evaluator evaluator = new Evaluator();
  private volatile Population population = new Population(0, 0);

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
    return count(condition, evaluator.selectMembers(condition, clock.instant(), zone), zone);
  }

  /** Asks a random part of the contacts, and all of them when they are few. */
  @Transactional
  EstimateView approximate(ParsedCondition condition, ZoneId zone) {
    long all = size();
    double share = all == 0 ? 1 : Math.min(1, (double) ASKED / all);
    List<UUID> asked = share == 1 ? everybody() : some(share);
    EstimateView found =
        count(
            condition, evaluator.selectMembersAmong(condition, asked, clock.instant(), zone), zone);
    if (asked.isEmpty() || share == 1) {
      return new EstimateView(found.count(), found.sample(), 0L);
    }
    double members = (double) found.count() / asked.size();
    double error = CONFIDENCE * Math.sqrt(members * (1 - members) / asked.size());
    return new EstimateView(
        Math.round(members * all), found.sample(), (long) Math.ceil(error * all));
  }

  private long size() {
    if (!population.isFresh()) {
      long counted = db.fetchSingle("select count(*) as n from contact").get("n", Long.class);
      population = new Population(counted, System.nanoTime());
    }
    return population.size();
  }

  private List<UUID> everybody() {
    return db.fetch("select contact_id from contact").getValues("contact_id", UUID.class);
  }

  /**
   * A random share. Reading a block for each would read the whole table; contacts of one block came
   * together and may be alike, so of many blocks a few contacts each are taken.
   */
  private List<UUID> some(double share) {
    double ofBlocks = Math.min(1, SPREAD * share);
    return db.fetch(
            "select contact_id from contact tablesample system ({0}) where random() < {1}",
            DSL.inline(100 * ofBlocks), DSL.inline(share / ofBlocks))
        .getValues("contact_id", UUID.class);
  }

  private EstimateView count(ParsedCondition condition, Select<?> members, ZoneId zone) {
    db.execute("set local statement_timeout = {0}", DSL.inline(budget.toMillis()));
    db.execute("set local work_mem = {0}", DSL.inline(MEMORY));
    try {
      Record row = db.fetchSingle(COUNT, members);
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
