package io.acquaint.contacts.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the insights routes, read once. REST-assured would compile a script for each of some
 * thousand figures.
 */
record ShownInsights(Map<?, ?> tree) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static ShownInsights of(String answer) {
    try {
      return new ShownInsights(JSON.readValue(answer, Map.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What stands at a path such as {@code email.sent}; null where nothing does. */
  @Nullable Object get(String path) {
    Object at = tree;
    for (String step : path.split("\\.")) {
      at = at instanceof Map<?, ?> object ? object.get(step) : null;
    }
    return at;
  }

  long getLong(String path) {
    return get(path) instanceof Number number ? number.longValue() : missing(path);
  }

  @Nullable String getString(String path) {
    Object found = get(path);
    return found == null ? null : found.toString();
  }

  @SuppressWarnings("unchecked") // The caller knows what the route answers there.
  <T> List<T> getList(String path) {
    return (List<T>) (get(path) instanceof List<?> list ? list : missing(path));
  }

  @SuppressWarnings("unchecked") // As above.
  <T> Map<String, T> getMap(String path) {
    return (Map<String, T>) (get(path) instanceof Map<?, ?> map ? map : missing(path));
  }

  private static <T> T missing(String path) {
    throw new AssertionError("nothing at " + path);
  }
}
