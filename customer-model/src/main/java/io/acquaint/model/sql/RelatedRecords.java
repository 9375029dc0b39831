package io.acquaint.model.sql;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import io.acquaint.model.catalogue.Relation;
import io.acquaint.model.condition.Count;
import io.acquaint.model.condition.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Related leaves: EXISTS or a count of distinct records at the end of a path. */
final class RelatedRecords {

  private final ConditionCompiler compiler;

  RelatedRecords(ConditionCompiler compiler) {
    this.compiler = compiler;
  }

  Truth truth(Node.Related node, Frame frame) {
    Count count = node.count();
    List<Truth> parts = new ArrayList<>();
    if (count.least() > 0) {
      parts.add(atLeast(node, count.least(), frame));
    }
    if (count.tooMany() > 0) {
      parts.add(atLeast(node, count.tooMany(), frame).negated());
    }
    return Truth.all(parts);
  }

  private Truth atLeast(Node.Related node, int k, Frame frame) {
    List<String> aliases = node.path().stream().map(r -> compiler.nextAlias("r")).toList();
    Relation first = node.path().getFirst();
    Table<?> from = aliased(first, aliases.getFirst());
    Condition begins = link(first, frame.alias(), aliases.getFirst());
    for (int i = 1; i < aliases.size(); i++) {
      Relation step = node.path().get(i);
      from =
          from.join(aliased(step, aliases.get(i)))
              .on(link(step, aliases.get(i - 1), aliases.get(i)));
    }
    Relation last = node.path().getLast();
    String end = aliases.getLast();
    Frame inner = new Frame(last.to(), end, from, false);
    Truth where =
        node.where() == null
            ? Truth.fixed(org.jooq.impl.DSL.noCondition())
            : compiler.compile(node.where(), inner);
    Field<UUID> key = Frame.column(end, last.to().key(), SQLDataType.UUID);
    if (where.until() != null) {
      return timed(inner, begins, key, where, k, frame);
    }
    if (k == 1) {
      return Truth.fixed(exists(selectOne().from(inner.from()).where(begins, where.value())));
    }
    Field<Integer> n =
        field(select(countDistinct(key)).from(inner.from()).where(begins, where.value()));
    return Truth.fixed(n.ge(inline(k)));
  }

  /**
   * True with k: until so many turn false that fewer than k are left, at the earliest. False with
   * fewer: until so many turn true.
   */
  private Truth timed(
      Frame inner, Condition begins, Field<UUID> key, Truth where, int k, Frame frame) {
    Select<?> records =
        selectDistinct(
                key.as("id"),
                field("(({0}) is true)", SQLDataType.BOOLEAN, where.value()).as("v"),
                where.untilOrNever().as("u"))
            .from(inner.from())
            .where(begins);
    Select<?> counted =
        select(
                field("(count(*) filter (where d.v))", SQLDataType.BIGINT).as("n"),
                field(
                        "(array_agg(d.u order by d.u desc) filter (where d.v))[{0}]",
                        SQLDataType.INSTANT, inline(k))
                    .as("falls"),
                field("(array_agg(d.u order by d.u) filter (where not d.v))").as("rises"))
            .from(records.asTable("d"));
    Select<?> answer =
        select(
                field("(t.n >= {0})", SQLDataType.BOOLEAN, inline(k)).as("v"),
                field(
                        "(case when t.n >= {0} then t.falls else coalesce(t.rises[{0} - t.n], {1}) end)",
                        SQLDataType.INSTANT, inline(k), Truth.NEVER)
                    .as("u"))
            .from(counted.asTable("t"))
            .offset(inline(0));
    String as = compiler.nextAlias("x");
    frame.joinLateral(answer, as);
    return new Truth(
        condition(Frame.column(as, "v", SQLDataType.BOOLEAN)),
        field(
            "coalesce({0}, {1})",
            SQLDataType.INSTANT, Frame.column(as, "u", SQLDataType.INSTANT), Truth.NEVER));
  }

  private static Table<?> aliased(Relation relation, String alias) {
    return table(name(relation.to().table())).as(alias);
  }

  private static Condition link(Relation relation, String near, String far) {
    return Frame.column(far, relation.far(), SQLDataType.UUID)
        .eq(Frame.column(near, relation.near(), SQLDataType.UUID));
  }
}
