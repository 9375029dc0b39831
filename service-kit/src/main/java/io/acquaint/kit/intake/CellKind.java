package io.acquaint.kit.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** How the text of a cell becomes JSON. What does not fit stays text, and is refused by name. */
public enum CellKind {
  TEXT,
  /** {@code true}, {@code yes} or {@code 1}; {@code false}, {@code no} or {@code 0}. */
  BOOLEAN,
  NUMBER,
  /** Values with semicolons between them, as exports write them. */
  LIST,
  /** JSON, as exports write what has no column of its own. */
  JSON;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  JsonNode read(String cell) {
    return switch (this) {
      case TEXT -> NODES.textNode(cell);
      case BOOLEAN ->
          switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> NODES.booleanNode(true);
            case "false", "no", "0" -> NODES.booleanNode(false);
            default -> NODES.textNode(cell);
          };
      case NUMBER -> number(cell);
      case LIST -> list(cell);
      case JSON -> json(cell);
    };
  }

  private static JsonNode number(String cell) {
    try {
      BigDecimal number = new BigDecimal(cell);
      return number.scale() == 0 ? whole(number.toBigInteger()) : NODES.numberNode(number);
    } catch (NumberFormatException notANumber) {
      return NODES.textNode(cell);
    }
  }

  /** As JSON is read: in the smallest type that holds it. */
  private static JsonNode whole(BigInteger number) {
    if (number.bitLength() < Integer.SIZE) {
      return NODES.numberNode(number.intValue());
    }
    return number.bitLength() < Long.SIZE
        ? NODES.numberNode(number.longValue())
        : NODES.numberNode(number);
  }

  private static JsonNode list(String cell) {
    ArrayNode list = NODES.arrayNode();
    for (String each : cell.split(";", -1)) {
      if (!each.isBlank()) {
        list.add(each.strip());
      }
    }
    return list;
  }

  private static JsonNode json(String cell) {
    try {
      return MAPPER.readTree(cell);
    } catch (JsonProcessingException notJson) {
      return NODES.textNode(cell);
    }
  }
}
