package io.acquaint.kit.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.messaging.EventHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads the envelope of records; foreign ones without it get what the record itself tells. */
@ApplicationScoped
class InboundEvents {

  private final ObjectMapper json;

  @Inject
  InboundEvents(ObjectMapper json) {
    this.json = json;
  }

  InboundEvent of(ConsumerRecord<String, byte[]> kafka) {
    Headers headers = kafka.headers();
    String key = kafka.key() == null ? "" : kafka.key();
    String place = kafka.topic() + "-" + kafka.partition() + "-" + kafka.offset();
    return new InboundEvent(
        kafka.topic(),
        kafka.partition(),
        kafka.offset(),
        key,
        or(EventHeaders.read(headers, EventHeaders.ID), place),
        or(EventHeaders.read(headers, EventHeaders.TYPE), ""),
        or(EventHeaders.read(headers, EventHeaders.SUBJECT), key),
        time(EventHeaders.read(headers, EventHeaders.TIME), kafka.timestamp()),
        kafka.value(),
        EventHeaders.read(headers, EventHeaders.TRACEPARENT),
        json);
  }

  ObjectMapper json() {
    return json;
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static Instant time(@Nullable String text, long timestamp) {
    if (text != null) {
      try {
        return OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeException notATime) {
        // Falls through: a wrong header is no reason to refuse the event.
      }
    }
    return Instant.ofEpochMilli(Math.max(0, timestamp));
  }
}
