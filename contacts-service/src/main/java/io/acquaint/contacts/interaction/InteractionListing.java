package io.acquaint.contacts.interaction;

import static java.util.Objects.requireNonNull;

import io.acquaint.kit.list.Listing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Record;

/** What a timeline can be filtered by. Read without JPA: there can be very many rows. */
public final class InteractionListing {

  public static final Listing<InteractionView> LISTING =
      Listing.ofRows("interactions", "interaction", InteractionListing::view)
          .id("id", "id", InteractionView::id)
          .enumeration("type", "type", InteractionType.class)
          .instant("occurredAt", "occurred_at", InteractionView::occurredAt)
          .required()
          .instant("receivedAt", "received_at")
          .text("journeyId", "journey_id")
          .text("emailId", "email_id")
          .text("formId", "form_id")
          .text("eventId", "event_id")
          .text("listId", "list_id")
          .text("name", "name")
          .defaultSort("-occurredAt")
          .build();

  /** A row of the table as the timeline shows it. */
  static InteractionView view(Record row) {
    return new InteractionView(
        requireNonNull(row.get("id", UUID.class)),
        InteractionType.valueOf(requireNonNull(row.get("type", String.class))),
        requireNonNull(row.get("contact_id", UUID.class)),
        instant(row, "occurred_at"),
        instant(row, "received_at"),
        row.get("journey_id", String.class),
        row.get("email_id", String.class),
        row.get("link_url", String.class),
        row.get("page_url", String.class),
        row.get("form_id", String.class),
        row.get("event_id", String.class),
        row.get("list_id", String.class),
        row.get("name", String.class),
        InteractionTable.properties(row.get("properties", String.class)));
  }

  private static Instant instant(Record row, String column) {
    return requireNonNull(row.get(column, OffsetDateTime.class)).toInstant();
  }

  private InteractionListing() {}
}
