package io.acquaint.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was wrong with a request, and where. At most one of {@code pointer} (a JSON
 * Pointer into the body), {@code parameter} and {@code header} is set.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    @Nullable String pointer,
    @Nullable String parameter,
    @Nullable String header,
    String code,
    String message) {

  /** A finding in the body. The empty pointer is the whole body. */
  public static Finding at(String pointer, String code, String message) {
    return new Finding(pointer, null, null, code, message);
  }

  /** A finding in a query or path parameter. */
  public static Finding parameter(String name, String code, String message) {
    return new Finding(null, name, null, code, message);
  }

  /** A finding in a request header. */
  public static Finding header(String name, String code, String message) {
    return new Finding(null, null, name, code, message);
  }
}
