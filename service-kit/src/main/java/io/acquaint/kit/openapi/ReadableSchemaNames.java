package io.acquaint.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives schemas the names that a front-end developer would choose: {@code ContactView} becomes
 * {@code Contact}, a page of them {@code ContactPage}, a page of changes {@code
 * ContactChangesPage}.
 */
final class ReadableSchemaNames implements Rule {
  private static final Pattern GENERIC =
      Pattern.compile("(PageView|ChangesPage|Change|ChangeView|ChangeItem)([A-Z].*)");

  @Override
  public void apply(Draft draft) {
    Map<String, Schema> schemas = draft.schemas();
    Map<String, String> renamed = new LinkedHashMap<>();
    for (String name : schemas.keySet()) {
      String better = better(name);
      if (!better.equals(name) && !schemas.containsKey(better) && !renamed.containsValue(better)) {
        renamed.put(name, better);
      }
    }
    SchemaWalk.over(
        draft,
        (name, schema) -> {
          String better = renamed.get(Refs.target(schema));
          if (better != null) {
            schema.setRef(better);
          }
        });
    renamed.forEach(
        (old, better) -> {
          draft.components().removeSchema(old);
          draft.components().addSchema(better, schemas.get(old));
        });
  }

  static String better(String name) {
    Matcher generic = GENERIC.matcher(name);
    if (generic.matches()) {
      String item = withoutView(generic.group(2));
      return switch (generic.group(1)) {
        case "PageView" -> item + "Page";
        case "ChangesPage" -> item + "ChangesPage";
        default -> item + "Change";
      };
    }
    return withoutView(name);
  }

  private static String withoutView(String name) {
    return name.endsWith("View") && name.length() > 4 ? name.substring(0, name.length() - 4) : name;
  }
}
