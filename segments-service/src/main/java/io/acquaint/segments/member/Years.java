package io.acquaint.segments.member;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The years of days and times that callers may ask for: those that are written with four digits.
 */
final class Years {
  static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final int LAST = 9_999;

  private Years() {}

  /**
   * Refuses other years.
   *
   * @throws io.acquaint.kit.problem.ProblemException 400 with the parameter
   */
  static void refuseOthers(String parameter, @Nullable TemporalAccessor time) {
    if (time == null) {
      return;
    }
    int year = time.get(ChronoField.YEAR);
    if (year < FIRST_DAY.getYear() || year > LAST) {
      throw Problems.badRequest(
          List.of(
              Finding.parameter(
                  parameter, "out_of_range", "must be in the years from 0001 to 9999")));
    }
  }
}
