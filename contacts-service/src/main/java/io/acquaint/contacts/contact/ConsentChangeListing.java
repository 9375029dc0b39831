package io.acquaint.contacts.contact;

import static java.util.Objects.requireNonNull;

import io.acquaint.kit.list.Listing;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Record;

/** What the changes of a contact's consent can be filtered and sorted by. */
public final class ConsentChangeListing {

  public static final Listing<ConsentChangeView> LISTING =
      Listing.ofRows("consent-changes", "consent_change", ConsentChangeListing::row)
          .id("id", "id", ConsentChangeView::id)
          .enumeration("from", "level_before", ConsentLevel.class)
          .enumeration("to", "level_after", ConsentLevel.class)
          .instant("changedAt", "changed_at", ConsentChangeView::changedAt)
          .required()
          .text("changedBy", "changed_by")
          .text("formId", "form_id")
          .defaultSort("-changedAt")
          .build();

  static ConsentChangeView row(Record row) {
    OffsetDateTime requestedAt = row.get("requested_at", OffsetDateTime.class);
    return new ConsentChangeView(
        requireNonNull(row.get("id", UUID.class)),
        ConsentLevel.valueOf(requireNonNull(row.get("level_before", String.class))),
        ConsentLevel.valueOf(requireNonNull(row.get("level_after", String.class))),
        requireNonNull(row.get("changed_at", OffsetDateTime.class)).toInstant(),
        requireNonNull(row.get("changed_by", String.class)),
        row.get("form_id", String.class),
        row.get("justification", String.class),
        requestedAt == null ? null : requestedAt.toInstant());
  }

  private ConsentChangeListing() {}
}
