package io.acquaint.scoring.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model computes, as it is stored: the draft, and beside it the copy that is live.
 *
 * @param target whose data it looks at
 * @param minimumConsent least consent of the contact
 * @param rules what gives points
 * @param grades continuous ranges, lowest first
 * @param salesReadyScore from this score on a lead is ready for sales
 */
public record Definition(
    Target target,
    @Nullable ConsentLevel minimumConsent,
    List<Rule> rules,
    List<Grade> grades,
    int salesReadyScore) {

  /** The name of the grade that a score falls into; grades cover every integer. */
  public String gradeOf(int score) {
    String grade = grades.getFirst().name();
    for (Grade next : grades) {
      if (score >= next.from()) {
        grade = next.name();
      }
    }
    return grade;
  }
}
