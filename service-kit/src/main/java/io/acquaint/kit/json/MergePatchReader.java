package io.acquaint.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Reads a merge patch; what is in it is bound when the current state is known. */
@Provider
@Consumes(MergePatchReader.MEDIA_TYPE)
public class MergePatchReader implements MessageBodyReader<MergePatch<?>> {

  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final StrictJson json;
  private final BodyBytes bytes;

  MergePatchReader(StrictJson json, BodyBytes bytes) {
    this.json = json;
    this.bytes = bytes;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == MergePatch.class;
  }

  @Override
  public MergePatch<?> readFrom(
      Class<MergePatch<?>> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    JsonNode tree = json.read(bytes.of(headers, body));
    if (!(tree instanceof ObjectNode patch)) {
      throw BodyFindings.unreadable("", BodyFindings.WRONG_TYPE, "must be an object");
    }
    return new MergePatch<>(patch, patched(genericType), json);
  }

  private static Class<?> patched(Type genericType) {
    if (genericType instanceof ParameterizedType generic
        && generic.getActualTypeArguments()[0] instanceof Class<?> request) {
      return request;
    }
    throw new IllegalStateException("A resource takes MergePatch of a request record");
  }
}
