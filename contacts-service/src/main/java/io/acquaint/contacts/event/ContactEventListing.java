package io.acquaint.contacts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.contacts.event.ContactEventView.Attendance;
import io.acquaint.kit.list.Listing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What the events of a contact can be filtered and sorted by. */
public final class ContactEventListing {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static final Listing<ContactEventView> LISTING =
      Listing.ofRows("contact-events", "contact_event", ContactEventListing::row)
          .id("id", "id", ContactEventView::id)
          .id("eventId", "event_id")
          .enumeration("status", "status", RegistrationStatus.class)
          .text("event.name", "event_name")
          .enumeration("event.type", "event_type", EventType.class)
          .enumeration("event.status", "event_status", EventStatus.class)
          .instant("event.startsAt", "event_starts_at", view -> view.event().startsAt())
          .required()
          .bool("checkedIn", "checked_in")
          .instant("registeredAt", "registered_at", ContactEventView::registeredAt)
          .required()
          .defaultSort("-registeredAt")
          .build();

  static ContactEventView row(Record row) {
    return new ContactEventView(
        requireNonNull(row.get("id", UUID.class)),
        new EventSummary(
            requireNonNull(row.get("event_id", UUID.class)),
            requireNonNull(row.get("event_version", Long.class)),
            requireNonNull(row.get("event_name", String.class)),
            EventType.valueOf(requireNonNull(row.get("event_type", String.class))),
            EventStatus.valueOf(requireNonNull(row.get("event_status", String.class))),
            requireNonNull(instant(row, "event_starts_at")),
            requireNonNull(instant(row, "event_ends_at"))),
        RegistrationStatus.valueOf(requireNonNull(row.get("status", String.class))),
        read(requireNonNull(row.get("answers", String.class)), new TypeReference<>() {}),
        row.get("journey_id", String.class),
        row.get("form_id", String.class),
        requireNonNull(instant(row, "registered_at")),
        instant(row, "promoted_at"),
        instant(row, "cancelled_at"),
        attendances(row.get("check_ins", String.class)));
  }

  private static List<Attendance> attendances(@Nullable String column) {
    List<Attendance> attendances = new ArrayList<>();
    if (column != null) {
      List<Map<String, @Nullable String>> rows = read(column, new TypeReference<>() {});
      for (Map<String, @Nullable String> each : rows) {
        String session = each.get("sessionId");
        attendances.add(
            new Attendance(
                session == null ? null : UUID.fromString(session),
                OffsetDateTime.parse(requireNonNull(each.get("at"))).toInstant()));
      }
    }
    return attendances;
  }

  private static <T> T read(String column, TypeReference<T> type) {
    try {
      return JSON.readValue(column, type);
    } catch (JsonProcessingException notWhatWeWrote) {
      throw new IllegalStateException(notWhatWeWrote);
    }
  }

  private static @Nullable Instant instant(Record row, String column) {
    OffsetDateTime at = row.get(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private ContactEventListing() {}
}
