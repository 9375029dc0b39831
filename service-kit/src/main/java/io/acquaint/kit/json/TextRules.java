package io.acquaint.kit.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Map;

/**
 * What every value of a body goes through before it is bound: texts are stripped and brought to
 * NFC, an empty text becomes null; NUL, lone surrogates and absurd numbers are refused, since
 * neither PostgreSQL nor a JavaScript client could hold them. A null in an array is refused too.
 */
final class TextRules {

  private static final int MOST_DIGITS = 60;
  private static final int WIDEST_SCALE = 400;

  private final BodyFindings findings;

  TextRules(BodyFindings findings) {
    this.findings = findings;
  }

  /** Answers the node in its normal form; objects and arrays are changed in place. */
  JsonNode apply(JsonNode node, JsonPointer at) {
    return switch (node) {
      case ObjectNode object -> object(object, at);
      case ArrayNode array -> array(array, at);
      case TextNode text -> text(text, at);
      default -> node.isNumber() ? number(node, at) : node;
    };
  }

  private JsonNode object(ObjectNode object, JsonPointer at) {
    for (Map.Entry<String, JsonNode> field : new ArrayList<>(object.properties())) {
      JsonPointer here = at.appendProperty(field.getKey());
      if (isBroken(field.getKey())) {
        findings.add(at.toString(), BodyFindings.INVALID_TEXT, "holds a name with broken text");
        object.remove(field.getKey());
      } else {
        object.set(field.getKey(), apply(field.getValue(), here));
      }
    }
    return object;
  }

  private JsonNode array(ArrayNode array, JsonPointer at) {
    for (int i = 0; i < array.size(); i++) {
      JsonPointer here = at.appendIndex(i);
      JsonNode element = apply(array.get(i), here);
      if (element.isNull() && !findings.touch(here.toString())) {
        findings.add(here.toString(), BodyFindings.REQUIRED, "must not be null or empty");
      }
      array.set(i, element);
    }
    return array;
  }

  private JsonNode text(TextNode node, JsonPointer at) {
    String text = node.textValue();
    if (isBroken(text)) {
      findings.add(
          at.toString(),
          BodyFindings.INVALID_TEXT,
          "must not hold the character NUL or half of a surrogate pair");
      return NullNode.getInstance();
    }
    String normal = Normalizer.normalize(strip(text), Normalizer.Form.NFC);
    if (normal.isEmpty()) {
      return NullNode.getInstance();
    }
    return normal.equals(text) ? node : TextNode.valueOf(normal);
  }

  private JsonNode number(JsonNode node, JsonPointer at) {
    BigDecimal value = node.decimalValue();
    if (value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= WIDEST_SCALE) {
      return node;
    }
    findings.add(at.toString(), BodyFindings.OUT_OF_RANGE, "is a number out of range");
    return NullNode.getInstance();
  }

  /** Without blanks at both ends: also the no-break kinds, which {@link String#strip} keeps. */
  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static boolean isBroken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }
}
