package io.acquaint.kit.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/**
 * How flat maps are kept in a {@code jsonb} column. The columns need
 * {@code @ColumnTransformer(write = "?::jsonb")}. The maps are never changed in place, so Hibernate
 * need not copy them.
 */
public final class JsonColumns {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** Names to texts, numbers and booleans. */
  @Converter
  @Immutable
  public static class Values implements AttributeConverter<Map<String, Object>, String> {
    @Override
    public String convertToDatabaseColumn(Map<String, Object> values) {
      return write(values);
    }

    @Override
    public Map<String, Object> convertToEntityAttribute(String column) {
      return read(column, new TypeReference<>() {});
    }
  }

  /** Names to texts. */
  @Converter
  @Immutable
  public static class Texts implements AttributeConverter<Map<String, String>, String> {
    @Override
    public String convertToDatabaseColumn(Map<String, String> texts) {
      return write(texts);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String column) {
      return read(column, new TypeReference<>() {});
    }
  }

  private static String write(Map<String, ?> map) {
    if (map.isEmpty()) {
      return "{}";
    }
    try {
      return JSON.writeValueAsString(map);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static <T> Map<String, T> read(String column, TypeReference<Map<String, T>> type) {
    if (column.equals("{}")) {
      return Map.of();
    }
    try {
      return JSON.readValue(column, type);
    } catch (JsonProcessingException notWhatWeWrote) {
      throw new UncheckedIOException(notWhatWeWrote);
    }
  }

  private JsonColumns() {}
}
