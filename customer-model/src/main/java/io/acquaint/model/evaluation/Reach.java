package io.acquaint.model.evaluation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.Relation;
import io.acquaint.model.picture.ChangeSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Goes relations backwards: from records that changed to those that look at them. */
final class Reach {

  private final DSLContext db;

  Reach(DSLContext db) {
    this.db = db;
  }

  /** The subjects from which {@code path} leads to what changed, as it is and as it was. */
  Set<UUID> subjects(ChangeSet.Change change, List<Relation> path) {
    Set<UUID> ids = change.ids();
    for (int i = path.size() - 1; i >= 0 && !ids.isEmpty(); i--) {
      Relation step = path.get(i);
      Set<UUID> meeting = new HashSet<>();
      if (i == path.size() - 1 && change.links().containsKey(step.far())) {
        meeting.addAll(change.links().get(step.far()));
      } else if (step.far().equals(step.to().key())) {
        meeting.addAll(ids);
      } else {
        meeting.addAll(columnOf(step.to(), step.far(), step.to().key(), ids));
      }
      meeting.remove(ChangeSet.NOBODY);
      ids =
          step.near().equals(step.from().key())
              ? meeting
              : columnOf(step.from(), step.from().key(), step.near(), meeting);
    }
    return ids;
  }

  private Set<UUID> columnOf(Entity entity, String wanted, String given, Set<UUID> ids) {
    Field<UUID> column = field(name(wanted), SQLDataType.UUID);
    return new HashSet<>(
        db.selectDistinct(column)
            .from(table(name(entity.table())))
            .where(field(name(given), SQLDataType.UUID).eq(DSL.any(ids.toArray(UUID[]::new))))
            .and(column.isNotNull())
            .fetch(column));
  }
}
