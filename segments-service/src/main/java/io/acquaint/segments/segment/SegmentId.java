package io.acquaint.segments.segment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a segment. */
@Schema(
    type = SchemaType.STRING,
    format = "uuid",
    description = "Id of a segment.",
    examples = "0192f0c1-2f6e-7c3a-9d41-5b6a7c8d9e30")
public record SegmentId(@JsonValue UUID value) {

  /** Reads the id from a path or a body. */
  @JsonCreator
  public static SegmentId fromString(String text) {
    return new SegmentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
