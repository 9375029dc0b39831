package io.acquaint.kit.http;

import io.acquaint.kit.problem.Finding;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that one resource method takes.
 *
 * @param readsAll whether the method looks at the whole query itself
 * @param types the type of each declared parameter by its name; of one that may be repeated, the
 *     type of a single value
 */
record QueryDeclaration(boolean readsAll, Map<String, Class<?>> types) {

  private static final Map<Class<?>, Function<String, Object>> PARSERS =
      Map.ofEntries(
          Map.entry(int.class, Integer::valueOf),
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(long.class, Long::valueOf),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(boolean.class, QueryDeclaration::bool),
          Map.entry(Boolean.class, QueryDeclaration::bool),
          Map.entry(UUID.class, UUID::fromString),
          Map.entry(LocalDate.class, LocalDate::parse),
          Map.entry(Instant.class, Instant::parse));
  private static final Map<Class<?>, String> WORDS =
      Map.of(
          int.class, "a whole number",
          Integer.class, "a whole number",
          long.class, "a whole number",
          Long.class, "a whole number",
          boolean.class, "true or false",
          Boolean.class, "true or false",
          UUID.class, "a UUID",
          LocalDate.class, "a date, as 2026-11-30",
          Instant.class, "a UTC timestamp, as 2026-11-30T10:15:00Z");

  static QueryDeclaration of(Method method) {
    Map<String, Class<?>> types = new TreeMap<>();
    boolean readsAll = false;
    for (Parameter parameter : method.getParameters()) {
      readsAll |= parameter.getType() == UriInfo.class;
      String name = name(parameter);
      if (name != null) {
        types.put(name, single(parameter));
      }
    }
    return new QueryDeclaration(readsAll, types);
  }

  private static Class<?> single(Parameter parameter) {
    return parameter.getParameterizedType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> one
        ? one
        : parameter.getType();
  }

  /** What is wrong with a parameter as it was sent. */
  Optional<Finding> check(String name, List<String> values) {
    if (name.indexOf('\0') >= 0 || values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
      return Optional.of(
          Finding.parameter(name.replace("\0", ""), "invalid_text", "must not hold NUL"));
    }
    Class<?> type = types.get(name);
    if (type == null) {
      return readsAll
          ? Optional.empty()
          : Optional.of(Finding.parameter(name, "unknown_parameter", unknown()));
    }
    return values.stream().allMatch(value -> parses(type, value))
        ? Optional.empty()
        : Optional.of(Finding.parameter(name, "wrong_type", "must be " + words(type)));
  }

  private String unknown() {
    return types.isEmpty()
        ? "is not known here; there are no query parameters"
        : "is not known here; known are " + String.join(", ", types.keySet());
  }

  private static boolean parses(Class<?> type, String value) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
    }
    Function<String, Object> parser = PARSERS.get(type);
    try {
      return parser == null || parser.apply(value) != null;
    } catch (RuntimeException no) {
      return false;
    }
  }

  private static String words(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .collect(Collectors.joining(", ", "one of ", ""))
        : WORDS.getOrDefault(type, "valid");
  }

  private static Boolean bool(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static @Nullable String name(Parameter parameter) {
    QueryParam query = parameter.getAnnotation(QueryParam.class);
    if (query != null) {
      return query.value();
    }
    RestQuery rest = parameter.getAnnotation(RestQuery.class);
    if (rest == null) {
      return null;
    }
    return rest.value().isEmpty() ? parameter.getName() : rest.value();
  }
}
