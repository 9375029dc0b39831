package io.acquaint.kit.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;

/** The application's mapper, made strict for what comes from outside. */
final class StrictMapper {

  private static final List<CoercionInputShape> NO_TEXT =
      List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

  private StrictMapper() {}

  @SuppressWarnings("deprecation") // the builder that replaces it cannot start from a mapper
  static ObjectMapper from(ObjectMapper application) {
    ObjectMapper strict = application.copy();
    strict.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    strict.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    strict.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    strict.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    strict.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    strict.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    strict.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    NO_TEXT.forEach(
        shape ->
            strict.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
    strict.registerModule(new StrictTypes());
    strict.addHandler(new CollectingHandler());
    return strict;
  }
}
