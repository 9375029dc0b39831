package io.acquaint.kit.list;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** An export on its way out. The framework's own writer of streams does not take text types. */
record ExportStream(StreamingOutput content) implements StreamingOutput {

  @Override
  public void write(OutputStream out) throws IOException {
    content.write(out);
  }

  /** Writes it as it comes. */
  @Provider
  public static class Writer implements MessageBodyWriter<ExportStream> {

    @Override
    public boolean isWriteable(
        Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
      return type == ExportStream.class;
    }

    @Override
    public void writeTo(
        ExportStream stream,
        Class<?> type,
        Type genericType,
        Annotation[] annotations,
        MediaType mediaType,
        MultivaluedMap<String, Object> headers,
        OutputStream out)
        throws IOException {
      stream.write(out);
    }
  }
}
