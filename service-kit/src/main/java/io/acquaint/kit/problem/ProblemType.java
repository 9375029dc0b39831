package io.acquaint.kit.problem;

/**
 * A kind of refusal. Clients may branch on {@code code}, which never changes; each type has a page
 * under {@code /problems/}.
 *
 * @param code a stable snake_case word
 * @param status the HTTP status
 * @param title one short line, the same for every occurrence
 */
public record ProblemType(String code, int status, String title) {

  public ProblemType {
    if (!code.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new IllegalArgumentException("A problem code is one snake_case word, not " + code);
    }
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("A problem has a 4xx or 5xx status, not " + status);
    }
  }

  /** The {@code type} member: the path of the page that explains this problem. */
  public String uri() {
    return "/problems/" + code.replace('_', '-');
  }
}
