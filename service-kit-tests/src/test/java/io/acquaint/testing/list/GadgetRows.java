package io.acquaint.testing.list;

import io.acquaint.testing.SqlProbe;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts rows straight into the sample table. */
final class GadgetRows {

  private GadgetRows() {}

  static void none() {
    SqlProbe.update("delete from gadget");
  }

  static String add(String name, @Nullable String colour, @Nullable Double weight, int parts) {
    return add(name, colour, weight, parts, "2026-03-01T10:00:00Z", null);
  }

  static String add(
      String name,
      @Nullable String colour,
      @Nullable Double weight,
      int parts,
      String createdAt,
      @Nullable String tag) {
    String id = UUID.randomUUID().toString();
    SqlProbe.update(
        """
        insert into gadget
          (id, version, name, colour, weight, parts, fragile, made_on, tags, created_at, updated_at)
        values (cast(? as uuid), 1, ?, ?, cast(? as numeric), ?, ? > 5, date '2026-02-28',
          array_remove(array[cast(? as text)], null),
          cast(? as timestamptz), cast(? as timestamptz))
        """,
        id,
        name,
        colour,
        weight,
        parts,
        parts,
        tag,
        createdAt,
        createdAt);
    return id;
  }

  /** As many rows as asked for, quickly. */
  static void many(int count) {
    SqlProbe.update(
        """
        insert into gadget
          (id, version, name, colour, weight, parts, fragile, tags, created_at, updated_at)
        select gen_random_uuid(), 1, 'gadget ' || n,
          case n % 3 when 0 then 'RED' when 1 then 'BLUE' end,
          case when n % 4 > 0 then n % 10 end, n % 7, false, array['x'],
          timestamptz '2026-01-01Z' + make_interval(mins => n % 50), timestamptz '2026-01-01Z'
        from generate_series(1, ?) n
        """,
        count);
  }
}
