package io.acquaint.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
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

/**
 * Reads every JSON request body. It takes any media type, so that no reader of the frameworks below
 * takes what is not meant for it; what is not {@code application/json} gets 415 from it.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
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
    return !(type == MergePatch.class && isMergePatch(mediaType))
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
    if (content.length == 0 && mayBeMissing) {
      return null;
    }
    if (MergePatch.class.isAssignableFrom(type) || !isJson(mediaType)) {
      throw new NotSupportedException();
    }
    return genericType.equals(JsonNode.class)
        ? json.parse(content)
        : json.read(content, genericType);
  }

  private static boolean isJson(@Nullable MediaType type) {
    return type != null
        && type.getType().equalsIgnoreCase("application")
        && type.getSubtype().equalsIgnoreCase("json");
  }

  private static boolean isMergePatch(@Nullable MediaType type) {
    return type != null && type.getSubtype().equalsIgnoreCase("merge-patch+json");
  }
}
