package io.acquaint.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.acquaint.kit.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** From bytes to a tree: UTF-8 and RFC 8259 to the letter, without duplicate names. */
final class JsonText {

  /** How deep a body may be nested. */
  static final int MAX_DEPTH = 32;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(200)
                          .maxNameLength(500)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonText() {}

  static JsonNode read(byte[] body) {
    String text = decode(body);
    if (text.isBlank()) {
      throw BodyFindings.unreadable("", BodyFindings.MISSING, "a JSON body is needed");
    }
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException refused) {
      throw problem(refused);
    }
  }

  private static String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw BodyFindings.unreadable("", BodyFindings.INVALID_ENCODING, "must be UTF-8");
    }
  }

  private static ProblemException problem(JsonProcessingException refused) {
    String pointer = "";
    if (refused.getProcessor() instanceof JsonParser parser) {
      pointer = parser.getParsingContext().pathAsPointer().toString();
    }
    String message = refused.getOriginalMessage();
    if (refused instanceof StreamConstraintsException) {
      return message.contains("nesting depth")
          ? BodyFindings.unreadable(
              "", BodyFindings.TOO_DEEP, "is nested deeper than " + MAX_DEPTH + " levels")
          : BodyFindings.unreadable("", BodyFindings.TOO_LONG, "holds a name or number too long");
    }
    if (refused instanceof JsonParseException && message.startsWith("Duplicate field")) {
      return BodyFindings.unreadable(
          pointer, BodyFindings.DUPLICATE_FIELD, "appears more than once");
    }
    return BodyFindings.unreadable(
        "",
        BodyFindings.NOT_JSON,
        "is not well-formed JSON at line %d, column %d"
            .formatted(refused.getLocation().getLineNr(), refused.getLocation().getColumnNr()));
  }
}
