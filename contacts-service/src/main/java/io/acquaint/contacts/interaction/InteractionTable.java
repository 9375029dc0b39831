package io.acquaint.contacts.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stored interactions: written by the consumer in sets, never changed. */
final class InteractionTable {

  /**
   * Takes those of known contacts only: a late record must not bring back somebody who was deleted.
   * Those of a merged contact are the survivor's. What is stored already, also earlier in the same
   * batch, stays as it is. Until the transaction ends the contacts can neither go nor change their
   * account, so that account insights count every interaction where it belongs.
   */
  private static final String INSERT =
      """
      with known as materialized (
        select id, coalesce(merged_into_id, id) as home from contact
         where id = any (?) order by id for key share)
      insert into interaction
        (contact_id, id, type, occurred_at, received_at, journey_id, email_id, link_url, page_url,
         form_id, event_id, list_id, name, properties)
      select c.home, i.id, i.type, i.occurred_at, i.received_at, i.journey_id, i.email_id,
             i.link_url, i.page_url, i.form_id, i.event_id, i.list_id, i.name, i.properties::jsonb
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as i (contact_id, id, type, occurred_at, received_at, journey_id, email_id, link_url,
                page_url, form_id, event_id, list_id, name, properties)
        join known c on c.id = i.contact_id
      on conflict do nothing
      returning contact_id, id
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Stores what is new, in one statement; answers that, in the order given. */
  static List<InteractionView> store(List<InteractionView> interactions, Connection connection)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      var columns = new Columns(interactions, connection);
      insert.setArray(1, columns.of("uuid", InteractionView::contactId));
      insert.setArray(2, columns.of("uuid", InteractionView::contactId));
      insert.setArray(3, columns.of("uuid", InteractionView::id));
      insert.setArray(4, columns.of("text", i -> i.type().name()));
      insert.setArray(5, columns.of("timestamptz", i -> i.occurredAt().toString()));
      insert.setArray(6, columns.of("timestamptz", i -> i.receivedAt().toString()));
      insert.setArray(7, columns.of("text", InteractionView::journeyId));
      insert.setArray(8, columns.of("text", InteractionView::emailId));
      insert.setArray(9, columns.of("text", InteractionView::linkUrl));
      insert.setArray(10, columns.of("text", InteractionView::pageUrl));
      insert.setArray(11, columns.of("text", InteractionView::formId));
      insert.setArray(12, columns.of("text", InteractionView::eventId));
      insert.setArray(13, columns.of("text", InteractionView::listId));
      insert.setArray(14, columns.of("text", InteractionView::name));
      insert.setArray(15, columns.of("text", i -> json(i.properties())));
      return fresh(interactions, insert);
    }
  }

  /** A row of a merged contact was stored as the survivor's, and is answered as that. */
  private static List<InteractionView> fresh(
      List<InteractionView> interactions, PreparedStatement insert) throws SQLException {
    Set<Key> inserted = new LinkedHashSet<>();
    try (ResultSet rows = insert.executeQuery()) {
      while (rows.next()) {
        inserted.add(new Key(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
      }
    }
    // Taken out as they are met: the same one can be in a batch twice.
    var fresh = new ArrayList<InteractionView>(inserted.size());
    var rest = new ArrayList<InteractionView>();
    for (InteractionView interaction : interactions) {
      boolean own = inserted.remove(new Key(interaction.contactId(), interaction.id()));
      (own ? fresh : rest).add(interaction);
    }
    for (Key moved : inserted) {
      rest.stream()
          .filter(interaction -> interaction.id().equals(moved.id()))
          .findFirst()
          .ifPresent(interaction -> fresh.add(interaction.of(moved.contactId())));
    }
    return fresh;
  }

  /** What makes a row one of its own. */
  private record Key(UUID contactId, UUID id) {}

  /** What a row's {@code properties} hold. */
  static @Nullable Map<String, Object> properties(@Nullable String column) {
    try {
      return column == null ? null : JSON.readValue(column, new TypeReference<>() {});
    } catch (JsonProcessingException notWhatWeWrote) {
      throw new IllegalStateException(notWhatWeWrote);
    }
  }

  private static @Nullable String json(@Nullable Map<String, Object> properties) {
    try {
      return properties == null ? null : JSON.writeValueAsString(properties);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Turns rows into one array per column. */
  private record Columns(List<InteractionView> rows, Connection connection) {
    Array of(String type, Function<InteractionView, @Nullable Object> column) throws SQLException {
      @Nullable Object[] values = new @Nullable Object[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.apply(rows.get(i));
      }
      return connection.createArrayOf(type, values);
    }
  }

  private InteractionTable() {}
}
