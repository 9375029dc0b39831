package io.acquaint.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: the attributes are headers. */
public final class EventHeaders {

  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACEPARENT = "traceparent";

  private EventHeaders() {}

  /** The headers of one event. */
  public static Headers of(
      String source,
      String id,
      String type,
      String subject,
      Instant time,
      @Nullable String traceparent) {
    RecordHeaders headers = new RecordHeaders();
    add(headers, SPEC_VERSION, "1.0");
    add(headers, ID, id);
    add(headers, SOURCE, source);
    add(headers, TYPE, type);
    add(headers, SUBJECT, subject);
    add(headers, TIME, time.toString());
    add(headers, CONTENT_TYPE, "application/json");
    if (traceparent != null) {
      add(headers, TRACEPARENT, traceparent);
    }
    return headers;
  }

  /** The value of a header, null if the record has none. */
  public static @Nullable String read(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
