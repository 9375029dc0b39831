package io.acquaint.contacts.confirmation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.contacts.party.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for a contact and what it confirmed, for the features that follow the contact. */
@ApplicationScoped
public class ConfirmationsOfContact {

  private final ConfirmationTable table;

  ConfirmationsOfContact(ConfirmationTable table) {
    this.table = table;
  }

  /** One of them, without its token, which nobody knows any more. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      Purpose purpose,
      @Nullable UUID listId,
      @Nullable String level,
      @Nullable String formId,
      @Nullable String justification,
      String requestedBy,
      Instant requestedAt,
      Instant expiresAt,
      @Nullable Instant confirmedAt) {}

  /** All of them, the oldest first. */
  public List<Entry> all(ContactId contact) {
    return table.of(contact).stream()
        .map(
            kept ->
                new Entry(
                    kept.wish().purpose(),
                    kept.wish().listId(),
                    kept.wish().level(),
                    kept.wish().formId(),
                    kept.wish().justification(),
                    kept.wish().requestedBy(),
                    kept.wish().requestedAt(),
                    kept.expiresAt(),
                    kept.usedAt()))
        .toList();
  }

  /** Those of the contacts that have any. */
  public Set<UUID> among(Collection<UUID> contacts) {
    return table.among(contacts);
  }

  /** Gives them to the survivor of a merge. */
  public void move(ContactId loser, ContactId survivor) {
    table.move(loser, survivor);
  }
}
