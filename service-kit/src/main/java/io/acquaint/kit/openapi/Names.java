package io.acquaint.kit.openapi;

import org.jboss.jandex.DotName;

/** Names of classes as they appear in documents. */
final class Names {
  private Names() {}

  /** The name without its package and without the class around it. */
  static String simple(DotName name) {
    String local = name.withoutPackagePrefix();
    return local.substring(local.lastIndexOf('$') + 1);
  }
}
