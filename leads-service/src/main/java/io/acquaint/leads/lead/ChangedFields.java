package io.acquaint.leads.lead;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Names the fields in which two states of a record differ, for the audit log. */
final class ChangedFields {

  private ChangedFields() {}

  /** The names of the components that are not equal. */
  static <R extends Record> List<String> between(R before, R after) {
    var names = new ArrayList<String>();
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      if (!Objects.equals(read(component, before), read(component, after))) {
        names.add(component.getName());
      }
    }
    return names;
  }

  private static Object read(RecordComponent component, Record state) {
    try {
      return component.getAccessor().invoke(state);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.getName() + " cannot be read", e);
    }
  }
}
