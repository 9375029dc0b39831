package io.acquaint.model.sql;

import static org.jooq.impl.DSL.condition;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Where the members of segments are stored: a table with the columns {@code segment_id}, {@code
 * contact_id} and {@code member} (false for those who left).
 */
public record Memberships(String table) {

  /** The table that segments-service has. */
  public static final Memberships STANDARD = new Memberships("segment_membership");

  Condition has(UUID segment, Field<UUID> contact) {
    return condition(
        "exists (select 1 from {0} sm where sm.segment_id = {1} and sm.contact_id = {2} and"
            + " sm.member)",
        DSL.table(DSL.name(table)), DSL.val(segment, SQLDataType.UUID), contact);
  }
}
