package io.acquaint.scoring.model;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Findings;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.condition.Conditions;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.evaluation.RuleEvaluator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules about models that single fields cannot express. */
final class DefinitionCheck {
  private DefinitionCheck() {}

  /** Everything that is wrong, with JSON Pointers into the request. */
  static List<Finding> findings(Definition definition, Catalogue catalogue) {
    Findings findings = new Findings();
    checkRules(definition, catalogue, findings);
    checkGrades(definition.grades(), findings);
    return findings.asList();
  }

  private static void checkRules(Definition definition, Catalogue catalogue, Findings findings) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < definition.rules().size(); i++) {
      Rule rule = definition.rules().get(i);
      String at = "/rules/" + i;
      if (!names.add(rule.name())) {
        findings.at(at + "/name", "not_unique", "another rule has this name");
      }
      if (rule.points() == 0) {
        findings.at(at + "/points", "no_effect", "a rule without points has no effect");
      }
      switch (Conditions.parse(rule.when(), catalogue, at + "/when")) {
        case Conditions.Parsed.Invalid(List<Finding> wrong) -> findings.addAll(wrong);
        case Conditions.Parsed.Valid(ParsedCondition condition) ->
            checkOccurrences(rule, condition, at, findings);
      }
    }
  }

  private static void checkOccurrences(
      Rule rule, ParsedCondition condition, String at, Findings findings) {
    if (rule.perOrMatch() == Per.MATCH) {
      if (rule.halfLife() != null) {
        findings.at(at + "/halfLife", "not_applicable", "only occurrences have a half-life");
      }
      return;
    }
    if (RuleEvaluator.outermost(condition).isEmpty()) {
      findings.at(
          at + "/per",
          "no_occurrences",
          "OCCURRENCE needs a condition with an interaction outside of any negation");
    }
  }

  private static void checkGrades(List<Grade> grades, Findings findings) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < grades.size(); i++) {
      Grade grade = grades.get(i);
      String at = "/grades/" + i;
      if (!names.add(grade.name())) {
        findings.at(at + "/name", "not_unique", "another grade has this name");
      }
      if (grade.from() > grade.to()) {
        findings.at(at + "/to", "out_of_order", "must not be below from");
      }
      if (i > 0 && grade.from() != (long) grades.get(i - 1).to() + 1) {
        findings.at(
            at + "/from",
            "not_continuous",
            "must follow the grade before it: " + ((long) grades.get(i - 1).to() + 1));
      }
    }
  }
}
