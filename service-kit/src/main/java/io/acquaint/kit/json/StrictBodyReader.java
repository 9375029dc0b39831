package io.acquaint.kit.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads every JSON request body. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictBodyReader implements MessageBodyReader<Object> {

  private final StrictJson json;
  private final BodyBytes bytes;

  StrictBodyReader(StrictJson json, BodyBytes bytes) {
    this.json = json;
    this.bytes = bytes;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type != MergePatch.class
        && type != String.class
        && type != byte[].class
        && type != InputStream.class;
  }

  @Override
  public @Nullable Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] content = bytes.of(headers, body);
    boolean mayBeMissing = Arrays.stream(annotations).anyMatch(OptionalBody.class::isInstance);
    return content.length == 0 && mayBeMissing ? null : json.read(content, genericType);
  }
}
