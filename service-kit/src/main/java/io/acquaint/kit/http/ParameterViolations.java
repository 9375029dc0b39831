package io.acquaint.kit.http;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Broken constraints on the parameters of a resource method: 400 with their names. */
final class ParameterViolations {

  private static final String CODE = "out_of_range";
  private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::toString);

  private ParameterViolations() {}

  /** Empty if something else than a parameter was broken, which is a fault of ours. */
  static Optional<ProblemException> problem(ConstraintViolationException broken) {
    List<Optional<Finding>> findings =
        broken.getConstraintViolations().stream().map(ParameterViolations::finding).toList();
    if (findings.isEmpty() || findings.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        Problems.badRequest(findings.stream().flatMap(Optional::stream).sorted(ORDER).toList()));
  }

  private static Optional<Finding> finding(ConstraintViolation<?> violation) {
    Iterator<Path.Node> path = violation.getPropertyPath().iterator();
    Path.Node method = path.next();
    if (method.getKind() != ElementKind.METHOD || !path.hasNext()) {
      return Optional.empty();
    }
    Path.Node parameter = path.next();
    if (parameter.getKind() != ElementKind.PARAMETER) {
      return Optional.empty();
    }
    int index = parameter.as(Path.ParameterNode.class).getParameterIndex();
    Class<?>[] types =
        method.as(Path.MethodNode.class).getParameterTypes().toArray(new Class<?>[0]);
    return ResourceMethods.asWritten(violation.getRootBeanClass(), method.getName(), types)
        .map(found -> finding(found.getParameters()[index], violation.getMessage()));
  }

  /** A parameter without an annotation is the one of the path that has its name. */
  private static Finding finding(Parameter parameter, String message) {
    for (Annotation annotation : parameter.getAnnotations()) {
      switch (annotation) {
        case QueryParam query -> {
          return Finding.parameter(query.value(), CODE, message);
        }
        case PathParam path -> {
          return Finding.parameter(path.value(), CODE, message);
        }
        case HeaderParam header -> {
          return Finding.header(header.value(), CODE, message);
        }
        default -> {
          // another annotation
        }
      }
    }
    return Finding.parameter(parameter.getName(), CODE, message);
  }
}
