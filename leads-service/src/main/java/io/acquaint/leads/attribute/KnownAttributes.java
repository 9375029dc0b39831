package io.acquaint.leads.attribute;

import io.acquaint.kit.problem.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The custom fields that leads may carry. Works inside the caller's transaction. */
@ApplicationScoped
public class KnownAttributes {

  private final DSLContext db;

  KnownAttributes(DSLContext db) {
    this.db = db;
  }

  /** Adds a finding at {@code /attributes/...} for each value that is not as registered. */
  public void check(Map<String, Object> values, Findings findings) {
    if (values.isEmpty()) {
      return;
    }
    Map<String, KnownAttribute> known =
        db
            .fetch("select name, version, type, allowed_values from known_attribute")
            .map(
                row ->
                    new KnownAttribute(
                        row.get(0, String.class),
                        row.get(1, Long.class),
                        row.get(2, String.class),
                        Arrays.asList(row.get(3, String[].class))))
            .stream()
            .collect(Collectors.toMap(KnownAttribute::name, Function.identity()));
    values.forEach(
        (name, value) -> {
          KnownAttribute attribute = known.get(name);
          String pointer = "/attributes/" + name;
          if (attribute == null) {
            findings.at(pointer, "unknown_attribute", "is not registered for LEAD");
          } else if (!attribute.accepts(value)) {
            findings.at(pointer, "invalid_value", "must be " + attribute.wanted());
          }
        });
  }

  public void learn(KnownAttribute attribute) {
    db.execute(
        """
        insert into known_attribute as known (name, version, type, allowed_values)
        values (?, ?, ?, ?::text[])
        on conflict (name) do update set
          version = excluded.version,
          type = excluded.type,
          allowed_values = excluded.allowed_values
        """,
        attribute.name(),
        attribute.version(),
        attribute.type(),
        attribute.allowedValues().toArray(String[]::new));
  }

  public void forget(String name) {
    db.execute("delete from known_attribute where name = ?", name);
  }
}
