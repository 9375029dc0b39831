package io.acquaint.kit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * What an answer always holds is required in its schema: every component of a view record that is
 * not {@code @Nullable}. A generated client then need not ask whether an id is there. What is also
 * sent is left alone: there the constraints say what is required.
 */
final class RequiredFields implements Rule {
  private static final DotName JSON_INCLUDE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

  private final Map<String, ClassInfo> records = new HashMap<>();

  RequiredFields(IndexView index) {
    for (ClassInfo c : index.getKnownClasses()) {
      if (c.isRecord()) {
        records.put(Names.schema(c), c);
      }
    }
  }

  @Override
  public void apply(Draft draft) {
    Set<String> answered = new LinkedHashSet<>();
    Set<String> sent = new LinkedHashSet<>();
    for (Endpoint e : draft.endpoints()) {
      if (e.hasBody() && e.operation().getRequestBody().getContent() != null) {
        e.operation()
            .getRequestBody()
            .getContent()
            .getMediaTypes()
            .values()
            .forEach(media -> reach(draft, media.getSchema(), sent));
      }
      e.operation()
          .getResponses()
          .getAPIResponses()
          .values()
          .forEach(
              response -> {
                if (response.getContent() != null) {
                  response
                      .getContent()
                      .getMediaTypes()
                      .values()
                      .forEach(media -> reach(draft, media.getSchema(), answered));
                }
              });
    }
    for (String name : answered) {
      ClassInfo record = records.get(name);
      if (record != null && !sent.contains(name)) {
        draft.schema(name).ifPresent(schema -> require(schema, record));
      }
    }
  }

  private static void reach(Draft draft, @Nullable Schema from, Set<String> found) {
    if (from == null) {
      return;
    }
    SchemaWalk.inside(
        "",
        from,
        (name, schema) -> {
          String target = Refs.target(schema);
          if (!target.isEmpty() && found.add(target)) {
            draft.schema(target).ifPresent(next -> reach(draft, next, found));
          }
        });
  }

  private static void require(Schema schema, ClassInfo record) {
    if (schema.getProperties() == null) {
      return;
    }
    Set<String> required = new LinkedHashSet<>();
    for (RecordComponentInfo component : record.recordComponentsInDeclarationOrder()) {
      if (schema.getProperties().containsKey(component.name()) && !mayBeAbsent(component)) {
        required.add(component.name());
      }
    }
    List<String> declared = schema.getRequired();
    if (declared != null) {
      required.addAll(declared);
    }
    schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
  }

  private static boolean mayBeAbsent(RecordComponentInfo component) {
    return isNullable(component)
        || leftOutWhenEmpty(component.field().declaredAnnotation(JSON_INCLUDE))
        || leftOutWhenEmpty(component.declaringClass().declaredAnnotation(JSON_INCLUDE));
  }

  private static boolean leftOutWhenEmpty(@Nullable AnnotationInstance include) {
    return include != null
        && include.value() != null
        && !include.value().asEnum().equals("NON_NULL")
        && !include.value().asEnum().equals("ALWAYS");
  }

  private static boolean isNullable(RecordComponentInfo component) {
    return component.type().annotations().stream()
            .anyMatch(a -> a.name().withoutPackagePrefix().equals("Nullable"))
        || component.declaredAnnotations().stream()
            .anyMatch(a -> a.name().withoutPackagePrefix().equals("Nullable"));
  }
}
