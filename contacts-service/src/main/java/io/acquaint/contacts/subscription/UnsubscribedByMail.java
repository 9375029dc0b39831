package io.acquaint.contacts.subscription;

import io.acquaint.contacts.contact.PreferencesService;
import io.acquaint.contacts.interaction.FreshInteractions;
import io.acquaint.contacts.interaction.InteractionType;
import io.acquaint.contacts.interaction.InteractionView;
import io.acquaint.contacts.party.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What EMAIL_UNSUBSCRIBED does: with the id of a list the contact leaves that list; without one it
 * gets no marketing mail any more, and its memberships stay.
 */
@ApplicationScoped
class UnsubscribedByMail implements FreshInteractions {

  /** In the order in which everybody locks contacts. */
  private static final String LOCK =
      """
      select 1 from contact
       where id in (select coalesce(merged_into_id, id) from contact
                     where id = any (cast(? as uuid[])))
       order by id
         for update
      """;

  private final OwnSubscriptions subscriptions;
  private final PreferencesService preferences;

  UnsubscribedByMail(OwnSubscriptions subscriptions, PreferencesService preferences) {
    this.subscriptions = subscriptions;
    this.preferences = preferences;
  }

  @Override
  public void arriving(List<InteractionView> batch, DSLContext db) {
    UUID[] contacts =
        unsubscribing(batch).map(InteractionView::contactId).distinct().toArray(UUID[]::new);
    if (contacts.length > 0) {
      db.execute(LOCK, (Object) contacts);
    }
  }

  @Override
  public void stored(List<InteractionView> fresh, DSLContext db) {
    unsubscribing(fresh).forEach(this::unsubscribe);
  }

  private static Stream<InteractionView> unsubscribing(List<InteractionView> interactions) {
    return interactions.stream()
        .filter(interaction -> interaction.type() == InteractionType.EMAIL_UNSUBSCRIBED);
  }

  private void unsubscribe(InteractionView interaction) {
    var contact = new ContactId(interaction.contactId());
    String list = interaction.listId();
    if (list == null) {
      preferences.optOutOfBulkEmail(contact);
      return;
    }
    UUID id = read(list);
    if (id != null) {
      subscriptions.unsubscribe(contact, new ListId(id), interaction.occurredAt());
    }
  }

  /** Lists that other systems keep have ids of any form, and mean nothing here. */
  private static @Nullable UUID read(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }
}
