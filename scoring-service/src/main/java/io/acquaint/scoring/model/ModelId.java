package io.acquaint.scoring.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a scoring model. */
@Schema(
    type = SchemaType.STRING,
    format = "uuid",
    description = "Id of a scoring model.",
    examples = "0192f0c1-2f6e-7c3a-9d41-5b6a7c8d9e20")
public record ModelId(@JsonValue UUID value) {

  /** Reads the id from a path or a body. */
  @JsonCreator
  public static ModelId fromString(String text) {
    return new ModelId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
