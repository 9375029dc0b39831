package io.acquaint.kit.http;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The check that the caller changes the version it has read (RFC 9110, 13.1.1). */
public final class IfMatch {

  private static final Pattern LIST =
      Pattern.compile("\\s*(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*\\s*");

  private IfMatch() {}

  /**
   * Refuses a change without the header (428), or with one that names another version (412). The
   * value {@code *} matches every version.
   */
  public static void require(@Nullable String header, long version) {
    if (header == null || header.isBlank()) {
      throw Problems.preconditionRequired();
    }
    check(header, version);
  }

  /** Refuses another version (412) when the header is sent; without it everything goes. */
  public static void check(@Nullable String header, long version) {
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      return;
    }
    if (!LIST.matcher(header).matches()) {
      throw Problems.badRequest(
          List.of(
              Finding.header(
                  "If-Match", "malformed", "must be an entity tag in double quotes, as \"3\"")));
    }
    if (!EntityTags.listed(header, Answers.etag(version))) {
      throw Problems.preconditionFailed(version);
    }
  }
}
