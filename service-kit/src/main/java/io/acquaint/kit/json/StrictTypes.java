package io.acquaint.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values that Jackson reads in more ways than we promise: only the documented text form is taken.
 * Years reach from 1 to 9999, which PostgreSQL and JavaScript both hold; timestamps are cut to
 * microseconds.
 */
final class StrictTypes extends SimpleModule {

  private static final long serialVersionUID = 1L;
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  StrictTypes() {
    super("acquaint-strict-types");
    add(UUID.class, StrictTypes::uuid);
    add(Instant.class, StrictTypes::instant);
    add(LocalDate.class, text -> inRange(LocalDate.parse(text)));
    add(LocalTime.class, LocalTime::parse);
    add(Duration.class, Duration::parse);
    add(Period.class, Period::parse);
  }

  private <T> void add(Class<T> type, Function<String, T> parse) {
    addDeserializer(type, new FromText<>(type, parse));
  }

  private static UUID uuid(String text) {
    if (!UUID_TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("no UUID");
    }
    return UUID.fromString(text);
  }

  private static Instant instant(String text) {
    OffsetDateTime time = OffsetDateTime.parse(text);
    inRange(time.toLocalDate());
    return time.toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  private static LocalDate inRange(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new DateTimeException("year out of range");
    }
    return date;
  }

  private static final class FromText<T> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> parse;

    FromText(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (T) context.handleUnexpectedToken(handledType(), parser);
      }
      try {
        return parse.apply(parser.getText());
      } catch (DateTimeException | IllegalArgumentException notOne) {
        return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "no such value");
      }
    }
  }
}
