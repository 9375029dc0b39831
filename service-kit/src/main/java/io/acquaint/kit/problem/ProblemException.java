package io.acquaint.kit.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal on its way to the client. It carries no stack trace: it reports a fact about the
 * request, not a fault of the program.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient List<Finding> findings;
  private final transient Map<String, Object> members;
  private final transient Map<String, String> headers;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of(), Map.of(), Map.of());
  }

  private ProblemException(
      ProblemType type,
      @Nullable String detail,
      List<Finding> findings,
      Map<String, Object> members,
      Map<String, String> headers) {
    super(detail, null, false, false);
    this.type = type;
    this.findings = List.copyOf(findings);
    this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    this.headers = Map.copyOf(headers);
  }

  /** The same problem with these findings as its {@code errors}. */
  public ProblemException with(List<Finding> newFindings) {
    return new ProblemException(type, getMessage(), newFindings, members, headers);
  }

  /** The same problem with one more extension member. */
  public ProblemException with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new ProblemException(type, getMessage(), findings, more, headers);
  }

  /** The same problem with one more response header. */
  public ProblemException header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ProblemException(type, getMessage(), findings, members, more);
  }

  /** The same problem with {@code Retry-After}, in whole seconds, at least one. */
  public ProblemException retryAfter(Duration wait) {
    return header("Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
  }

  public ProblemType type() {
    return type;
  }

  public Optional<String> detail() {
    return Optional.ofNullable(getMessage());
  }

  public List<Finding> findings() {
    return findings;
  }

  public Map<String, Object> members() {
    return members;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
