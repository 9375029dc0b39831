package io.acquaint.kit.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Binds a tree although parts of it do not fit. What Jackson lets a handler pass over is noted in
 * one go; for the rest, which it throws, the refused value is noted, taken out, and binding starts
 * again.
 */
final class Binding {

  /** Bounds the work that a hostile body can cause. */
  private static final int MOST_STARTS = 50;

  private final ObjectReader reader;
  private final BodyFindings findings;
  private final Set<String> removed = new HashSet<>();

  Binding(ObjectReader reader, BodyFindings findings) {
    this.reader = reader;
    this.findings = findings;
  }

  /** The bound value; null if what was found does not let one be made. */
  @Nullable Object of(JsonNode tree) {
    JsonNode rest = tree;
    for (int start = 0; start < MOST_STARTS && !findings.isFull(); start++) {
      BodyFindings passedOver = new BodyFindings();
      try {
        Object bound = reader.withAttribute(CollectingHandler.FINDINGS, passedOver).readValue(rest);
        passedOver.asList().forEach(findings::addOnce);
        return bound;
      } catch (JsonMappingException refused) {
        passedOver.asList().forEach(findings::addOnce);
        // The caller's tree stays as it is.
        rest = removed.isEmpty() ? tree.deepCopy() : rest;
        if (!takeOut(refused, rest)) {
          return null;
        }
      } catch (IOException impossible) {
        throw new UncheckedIOException("a tree has no I/O", impossible);
      }
    }
    return null;
  }

  private boolean takeOut(JsonMappingException refused, JsonNode rest) {
    JsonPointer at = pointer(refused);
    if (!removed.add(at.toString())) {
      return false;
    }
    if (!findings.touch(at.toString())) {
      note(refused, at.toString());
    }
    JsonNode holder = at.equals(JsonPointer.empty()) ? null : rest.at(at.head());
    return switch (holder) {
      case ObjectNode object -> {
        String name = at.last().getMatchingProperty();
        if (object.remove(name) == null) {
          // A missing number or boolean: any value lets the rest of the object be looked at.
          object.set(name, placeholder(refused));
        }
        yield true;
      }
      case ArrayNode array -> {
        array.setNull(at.last().getMatchingIndex());
        yield true;
      }
      case null, default -> false;
    };
  }

  private static JsonNode placeholder(JsonMappingException refused) {
    return refused instanceof MismatchedInputException mismatch
            && mismatch.getTargetType() == boolean.class
        ? BooleanNode.FALSE
        : IntNode.valueOf(0);
  }

  private void note(JsonMappingException refused, String at) {
    Throwable cause = refused.getCause();
    if (cause instanceof InputCoercionException
        || refused.getOriginalMessage().contains("out of range")) {
      findings.add(at, BodyFindings.OUT_OF_RANGE, "is a number out of range");
    } else if (refused instanceof ValueInstantiationException
        || !(refused instanceof MismatchedInputException mismatch)) {
      findings.add(at, BodyFindings.INVALID_FORMAT, "is not a valid value");
    } else if (refused.getOriginalMessage().contains("Cannot map `null` into type")) {
      findings.add(at, BodyFindings.REQUIRED, "must not be null");
    } else {
      Class<?> type = mismatch.getTargetType();
      findings.add(
          at,
          BodyFindings.WRONG_TYPE,
          type == null ? "is of the wrong type" : "must be " + Expected.of(type));
    }
  }

  private static JsonPointer pointer(JsonMappingException refused) {
    JsonPointer pointer = JsonPointer.empty();
    for (Reference step : refused.getPath()) {
      pointer =
          step.getFieldName() == null
              ? pointer.appendIndex(Math.max(0, step.getIndex()))
              : pointer.appendProperty(step.getFieldName());
    }
    return pointer;
  }
}
