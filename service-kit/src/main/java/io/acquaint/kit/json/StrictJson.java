package io.acquaint.kit.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads, binds and validates JSON from outside. Every finding, of binding and of Bean Validation,
 * is reported at once: 400 if one makes the body unreadable (syntax, unknown field, wrong type),
 * else 422.
 */
@ApplicationScoped
public class StrictJson {

  private final ObjectMapper mapper;
  private final Validator validator;

  StrictJson(ObjectMapper applicationMapper, Validator validator) {
    this.mapper = StrictMapper.from(applicationMapper);
    this.validator = validator;
  }

  /**
   * The tree of a body in its normal form (texts stripped and NFC, empty ones null).
   *
   * @throws ProblemException 400 or 422
   */
  public JsonNode read(byte[] body) {
    BodyFindings findings = new BodyFindings();
    JsonNode tree = new TextRules(findings).apply(JsonText.read(body), JsonPointer.empty());
    findings.throwIfAny();
    return tree;
  }

  /**
   * Reads, binds and validates a body.
   *
   * @throws ProblemException 400 or 422 with everything that was found
   */
  public Object read(byte[] body, Type type) {
    BodyFindings findings = new BodyFindings();
    JsonNode tree = new TextRules(findings).apply(JsonText.read(body), JsonPointer.empty());
    return bind(tree, mapper.constructType(type), findings);
  }

  /**
   * Binds and validates a tree that {@link #read} answered, or a part of one.
   *
   * @throws ProblemException 400 or 422 with everything that was found
   */
  public <T> T bind(JsonNode tree, Class<T> type) {
    return type.cast(bind(tree, mapper.constructType(type), new BodyFindings()));
  }

  /**
   * Brings one part of a body that was read as a tree into its normal form, as one item of a batch,
   * binds and validates it.
   *
   * @param at the pointer of the part inside the body
   * @param into takes the findings, with pointers into the whole body
   * @return empty if there was a finding
   */
  public <T> Optional<T> bind(JsonNode tree, Class<T> type, String at, Findings into) {
    try {
      return Optional.of(bindPart(tree, type));
    } catch (ProblemException refused) {
      refused.findings().stream()
          .map(found -> Finding.at(at + found.pointer(), found.code(), found.message()))
          .forEach(into::add);
      return Optional.empty();
    }
  }

  /**
   * The tree of a body as it was sent, for one whose parts are bound one by one.
   *
   * @throws ProblemException 400 when it is no JSON
   */
  public JsonNode parse(byte[] body) {
    return JsonText.read(body);
  }

  /**
   * Brings a part of a tree that {@link #parse} answered into its normal form, binds and validates
   * it. Pointers lead into the part.
   *
   * @throws ProblemException 400 or 422 with everything that was found
   */
  public <T> T bindPart(JsonNode part, Class<T> type) {
    BodyFindings findings = new BodyFindings();
    JsonNode tree = new TextRules(findings).apply(part, JsonPointer.empty());
    return type.cast(bind(tree, mapper.constructType(type), findings));
  }

  /** A merge patch that stood inside a body, as in an operation of a batch. */
  public <T> MergePatch<T> patch(ObjectNode patch, Class<T> type) {
    return new MergePatch<>(patch, type, this);
  }

  /** The tree of a value, as merge patch starts from. */
  public JsonNode tree(Object value) {
    return mapper.valueToTree(value);
  }

  private Object bind(JsonNode tree, JavaType type, BodyFindings findings) {
    ObjectReader reader =
        mapper.readerFor(type).withAttribute(CollectingHandler.FINDINGS, findings);
    @Nullable Object bound = new Binding(reader, findings).of(tree);
    if (bound != null) {
      new Violations(findings).addAll(validator.validate(bound));
    }
    findings.throwIfAny();
    if (bound == null) {
      throw BodyFindings.unreadable(
          "", BodyFindings.WRONG_TYPE, "must be " + Expected.of(type.getRawClass()));
    }
    return bound;
  }
}
