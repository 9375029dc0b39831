package io.acquaint.kit.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.kit.batch.BatchBody.Read;
import io.acquaint.kit.json.BodyBytes;
import io.acquaint.kit.json.StrictJson;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a batch operation by operation, so that one that cannot be read does not spoil
 * the others. Only what is wrong with the body as a whole refuses all of it.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BatchBodyReader implements MessageBodyReader<BatchBody<?>> {

  static final String FIELD = "operations";

  private static final int LONGEST_KEY = 255;

  private final StrictJson json;
  private final BodyBytes bytes;

  BatchBodyReader(StrictJson json, BodyBytes bytes) {
    this.json = json;
    this.bytes = bytes;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == BatchBody.class;
  }

  @Override
  public BatchBody<?> readFrom(
      Class<BatchBody<?>> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    ArrayNode operations = operations(json.parse(bytes.of(headers, body)));
    return read(operations, operation(genericType));
  }

  private static ArrayNode operations(JsonNode tree) {
    if (!(tree instanceof ObjectNode whole)) {
      throw Problems.badRequest(List.of(Finding.at("", "wrong_type", "must be an object")));
    }
    List<Finding> unknown = new ArrayList<>();
    whole
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals(FIELD)) {
                String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
                unknown.add(
                    Finding.at(pointer, "unknown_field", "is not known here; known is " + FIELD));
              }
            });
    if (!unknown.isEmpty()) {
      throw Problems.badRequest(unknown);
    }
    if (!(whole.path(FIELD) instanceof ArrayNode operations)
        || operations.isEmpty()
        || operations.size() > BatchBody.MOST) {
      throw Problems.unprocessable(
          List.of(
              Finding.at("/" + FIELD, "size", "must hold 1 to " + BatchBody.MOST + " operations")));
    }
    return operations;
  }

  private <O extends Operation<?>> BatchBody<O> read(ArrayNode operations, Class<O> type) {
    List<Read<O>> read = new ArrayList<>(operations.size());
    for (JsonNode each : operations) {
      String key = key(each);
      try {
        O operation = json.bindPart(each, type);
        checkShape(operation);
        read.add(new Read<>(operation.key(), operation, null));
      } catch (ProblemException refused) {
        read.add(new Read<>(key, null, refused));
      }
    }
    return new BatchBody<>(read);
  }

  private static void checkShape(Operation<?> operation) {
    var findings = new Findings();
    switch (operation.action()) {
      case CREATE -> {
        needed("resource", operation.resource(), findings);
        unwanted("id", operation.id(), findings);
        unwanted("ifMatch", operation.ifMatch(), findings);
        unwanted("patch", operation.patch(), findings);
      }
      case UPDATE -> {
        needed("id", operation.id(), findings);
        needed("patch", operation.patch(), findings);
        unwanted("resource", operation.resource(), findings);
      }
      case DELETE -> {
        needed("id", operation.id(), findings);
        unwanted("resource", operation.resource(), findings);
        unwanted("patch", operation.patch(), findings);
      }
    }
    findings.throwIfAny();
  }

  private static void needed(String field, @Nullable Object value, Findings findings) {
    if (value == null) {
      findings.at("/" + field, "required", "is needed for this action");
    }
  }

  private static void unwanted(String field, @Nullable Object value, Findings findings) {
    if (value != null) {
      findings.at("/" + field, "not_allowed", "does not go with this action");
    }
  }

  /** The key of an operation that may be broken otherwise. */
  private static @Nullable String key(JsonNode operation) {
    String key = operation.path("key").textValue();
    return key == null || key.length() > LONGEST_KEY ? null : key;
  }

  @SuppressWarnings("unchecked")
  private static <O extends Operation<?>> Class<O> operation(Type genericType) {
    if (genericType instanceof ParameterizedType generic
        && generic.getActualTypeArguments()[0] instanceof Class<?> operation) {
      return (Class<O>) operation;
    }
    throw new IllegalStateException("A resource takes BatchBody of the record of an operation");
  }
}
