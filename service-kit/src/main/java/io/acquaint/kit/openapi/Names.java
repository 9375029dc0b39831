package io.acquaint.kit.openapi;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

/** Names of classes as they appear in documents. */
final class Names {
  private static final DotName SCHEMA =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

  private Names() {}

  /** The name without its package and without the class around it. */
  static String simple(DotName name) {
    String local = name.withoutPackagePrefix();
    return local.substring(local.lastIndexOf('$') + 1);
  }

  /** The name of the schema that SmallRye makes of a class: its own choice, or its simple name. */
  static String schema(ClassInfo type) {
    AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
    return schema != null && schema.value("name") != null
        ? schema.value("name").asString()
        : simple(type.name());
  }
}
