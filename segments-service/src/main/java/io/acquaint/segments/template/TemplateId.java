package io.acquaint.segments.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a template. */
@Schema(
    type = SchemaType.STRING,
    format = "uuid",
    description = "Id of a segment template.",
    examples = "01980000-0000-7000-8000-000000000001")
public record TemplateId(@JsonValue UUID value) {

  /** Reads the id from a path or a body. */
  @JsonCreator
  public static TemplateId fromString(String text) {
    return new TemplateId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
