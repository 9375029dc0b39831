package io.acquaint.contacts.interaction;

import io.acquaint.contacts.party.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds out, in one statement for a whole call, whom interactions concern and which are known. */
@ApplicationScoped
class InteractionResolver {

  /**
   * Reads the contact table of the core feature directly: asking its service per item would be a
   * statement per item. Uses the primary keys of both tables and contact_email_key, whatever the
   * plan: the arrays come by subselects, so that one plan serves all calls (planned for each, it
   * cost ten times what a single interaction needs), and LIMIT keeps that plan from reading whole
   * tables.
   */
  private static final String RESOLVE =
      """
      select i.place,
             c.id,
             c.pref_tracking,
             kept.already is not null
        from unnest(
               (select cast(? as uuid[])), (select cast(? as uuid[])), (select cast(? as text[])))
             with ordinality as i (id, contact_id, email_key, place)
        cross join lateral (
          (select coalesce(merged_into_id, id) as id from contact where id = i.contact_id)
          union all
          (select coalesce(merged_into_id, id) as id from contact
            where i.contact_id is null and email_key = i.email_key
            order by status <> 'ACTIVE', contact.id
            limit 1)) as named
        cross join lateral (select * from contact where id = named.id limit 1) as c
        left join lateral (
          select true as already from interaction x
           where x.contact_id = c.id and x.id = i.id limit 1) as kept on true
      """;

  private final DataSource dataSource;

  InteractionResolver(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Whom an interaction concerns. */
  record Resolved(UUID contactId, boolean tracked, boolean stored) {}

  /** In the order of the requests; null where nobody has the id or address. */
  @Nullable Resolved[] resolve(List<InteractionRequest> requests) {
    int count = requests.size();
    var ids = new UUID[count];
    var contacts = new @Nullable UUID[count];
    var keys = new @Nullable String[count];
    for (int i = 0; i < count; i++) {
      InteractionRequest request = requests.get(i);
      ids[i] = request.id();
      contacts[i] = request.contactId();
      keys[i] = EmailAddress.keyOf(request.email());
    }
    var resolved = new @Nullable Resolved[count];
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(RESOLVE)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      statement.setArray(2, connection.createArrayOf("uuid", contacts));
      statement.setArray(3, connection.createArrayOf("text", keys));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          resolved[rows.getInt(1) - 1] =
              new Resolved(rows.getObject(2, UUID.class), rows.getBoolean(3), rows.getBoolean(4));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Could not resolve " + count + " interactions", e);
    }
    return resolved;
  }
}
