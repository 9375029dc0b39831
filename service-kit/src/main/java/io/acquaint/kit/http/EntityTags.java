package io.acquaint.kit.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reading lists of entity tags. */
final class EntityTags {

  private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");

  private EntityTags() {}

  /** Whether a list holds the tag itself, by strong comparison: weak ones never match. */
  static boolean listed(String list, String tag) {
    return holds(list, tag, false);
  }

  /** Whether a list holds the tag or its weak form, as {@code If-None-Match} wants it. */
  static boolean listedWeakly(String list, String tag) {
    return list.strip().equals("*") || holds(list, tag, true);
  }

  private static boolean holds(String list, String tag, boolean weak) {
    Matcher tags = TAG.matcher(list);
    while (tags.find()) {
      if (tags.group(2).equals(tag) && (weak || tags.group(1) == null)) {
        return true;
      }
    }
    return false;
  }
}
