package io.acquaint.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.util.TokenBufferReadContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes what does not fit and lets binding go on with null, so that all findings are reached. */
final class CollectingHandler extends DeserializationProblemHandler {

  /** Under this attribute of the reader the findings are collected. */
  static final String FINDINGS = CollectingHandler.class.getName();

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      @Nullable JsonDeserializer<?> deserializer,
      Object beanOrClass,
      String name)
      throws IOException {
    Class<?> type = beanOrClass instanceof Class<?> given ? given : beanOrClass.getClass();
    String pointer = here(parser);
    if (isReadOnly(type, name)) {
      findings(context).add(pointer, BodyFindings.READ_ONLY, "is set by the system");
    } else {
      findings(context).add(pointer, BodyFindings.UNKNOWN_FIELD, unknown(deserializer));
    }
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, String message) {
    findings(context)
        .add(here(context.getParser()), Expected.code(type), "must be " + Expected.of(type));
    return null;
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> type, Number value, String message) {
    wrongType(context, context.getParser(), type);
    return null;
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      String message)
      throws IOException {
    wrongType(context, parser, type.getRawClass());
    parser.skipChildren();
    return null;
  }

  private static void wrongType(DeserializationContext context, JsonParser parser, Class<?> type) {
    findings(context).add(here(parser), BodyFindings.WRONG_TYPE, "must be " + Expected.of(type));
  }

  private static boolean isReadOnly(Class<?> type, String name) {
    ReadOnlyProperties readOnly = type.getAnnotation(ReadOnlyProperties.class);
    return readOnly != null && Arrays.asList(readOnly.value()).contains(name);
  }

  private static String unknown(@Nullable JsonDeserializer<?> deserializer) {
    Collection<Object> known = deserializer == null ? null : deserializer.getKnownPropertyNames();
    return known == null || known.isEmpty()
        ? "is not known here"
        : "is not known here; known are "
            + known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
  }

  /** The place of the value under the parser. */
  private static String here(JsonParser parser) {
    JsonStreamContext context = parser.getParsingContext();
    JsonToken token = parser.currentToken();
    if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
      return context.pathAsPointer().toString();
    }
    JsonStreamContext holder = context.getParent();
    if (!(holder instanceof TokenBufferReadContext)
        || holder.getParent() instanceof TokenBufferReadContext) {
      return JsonPointer.forPath(holder, false).toString();
    }
    // Jackson buffers the unknown fields of a record, and inside a buffered object or array the
    // holder is listed twice: once by the buffer, once by the tree.
    return JsonPointer.forPath(holder.getParent().getParent(), false)
        .appendProperty(holder.getCurrentName())
        .toString();
  }

  private static BodyFindings findings(DeserializationContext context) {
    return (BodyFindings) context.getAttribute(FINDINGS);
  }
}
