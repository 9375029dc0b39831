package io.acquaint.kit.list;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/**
 * Writes a value by its own class. Views are final, so Jackson would go by the declared type, and
 * an item with chosen fields is not of it.
 */
public final class ByClass extends JsonSerializer<Object> {

  @Override
  public void serialize(Object value, JsonGenerator out, SerializerProvider serializers)
      throws IOException {
    serializers.defaultSerializeValue(value, out);
  }
}
