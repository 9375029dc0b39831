package io.acquaint.kit.json;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.core.JsonPointer;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** Turns Bean Validation's violations into findings with JSON Pointers. */
final class Violations {

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("NotNull", BodyFindings.REQUIRED),
          Map.entry("NotBlank", BodyFindings.REQUIRED),
          Map.entry("NotEmpty", BodyFindings.REQUIRED),
          Map.entry("Pattern", BodyFindings.INVALID_FORMAT),
          Map.entry("Size", "size"),
          Map.entry("Min", BodyFindings.OUT_OF_RANGE),
          Map.entry("Max", BodyFindings.OUT_OF_RANGE),
          Map.entry("DecimalMin", BodyFindings.OUT_OF_RANGE),
          Map.entry("DecimalMax", BodyFindings.OUT_OF_RANGE),
          Map.entry("Positive", BodyFindings.OUT_OF_RANGE),
          Map.entry("PositiveOrZero", BodyFindings.OUT_OF_RANGE),
          Map.entry("Digits", BodyFindings.OUT_OF_RANGE));

  private final BodyFindings findings;

  Violations(BodyFindings findings) {
    this.findings = findings;
  }

  /** Adds the violations, except where binding has already found something. */
  <T> void addAll(Set<ConstraintViolation<T>> violations) {
    BodyFindings ofBinding = findings.copy();
    violations.stream()
        .map(violation -> new Place(pointer(violation.getPropertyPath()).toString(), violation))
        .filter(place -> ofBinding.isEmpty() || !ofBinding.touch(place.pointer()))
        .sorted(
            Comparator.comparing(Place::pointer)
                .thenComparing(place -> place.violation().getMessage()))
        .forEach(
            place ->
                findings.add(
                    place.pointer(), code(place.violation()), place.violation().getMessage()));
  }

  /** The code of a constraint: a known one, else the annotation's name in snake_case. */
  static String code(ConstraintViolation<?> violation) {
    String name =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return CODES.getOrDefault(name, name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(ROOT));
  }

  static JsonPointer pointer(Path path) {
    JsonPointer pointer = JsonPointer.empty();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer = pointer.appendIndex(node.getIndex());
      } else if (node.getKey() != null) {
        pointer = pointer.appendProperty(node.getKey().toString());
      }
      if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getName() != null) {
        pointer = pointer.appendProperty(node.getName());
      }
    }
    return pointer;
  }

  private record Place(String pointer, ConstraintViolation<?> violation) {}
}
