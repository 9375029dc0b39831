package io.acquaint.kit.list;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** The statements behind a list. Rows go by the alias {@code t}. */
final class ListSql {

  /** Totals are exact up to here. */
  static final int COUNT_LIMIT = 10_000;

  /** A facet answers its most frequent values only. */
  static final int FACET_LIMIT = 100;

  private static final DSLContext SQL =
      DSL.using(SQLDialect.POSTGRES, new Settings().withRenderSchema(false));

  private ListSql() {}

  /** A page, and one row more, which tells whether there is a next one. */
  static Select<Record> page(Listing<?> listing, ListQuery query) {
    return page(listing, query, "t.*");
  }

  /** As above, with these columns, written by developers, instead of all. */
  static Select<Record> page(Listing<?> listing, ListQuery query, String columns) {
    Condition condition = condition(listing, query);
    List<SortKey> sort = query.asked().sort();
    if (query.asked().cursor().isPresent()) {
      condition = condition.and(Keyset.after(sort, query.asked().cursor().get().last()));
    }
    return SQL.select(List.of(DSL.field(columns)))
        .from(table(listing))
        .where(condition)
        .orderBy(sort.stream().map(SortKey::order).toList())
        .limit(DSL.inline(query.limit() + 1));
  }

  /** Everything selected among the rows that fulfil one more condition, in no order. */
  static Select<Record> rows(Listing<?> listing, ListQuery query, Condition among) {
    return SQL.select(List.of(DSL.field("t.*")))
        .from(table(listing))
        .where(condition(listing, query))
        .and(among);
  }

  /** The ids of rows that exist in the query's scope, whether its filter selects them or not. */
  static Select<Record> idsInScope(Listing<?> listing, ListQuery query, Condition among) {
    return SQL.select(List.of(DSL.field("t.id")))
        .from(table(listing))
        .where(scope(listing, query))
        .and(among);
  }

  static Select<?> count(Listing<?> listing, ListQuery query) {
    return SQL.selectCount()
        .from(
            SQL.select(DSL.one())
                .from(table(listing))
                .where(condition(listing, query))
                .limit(DSL.inline(COUNT_LIMIT + 1))
                .asTable("counted"));
  }

  static Select<?> facet(Listing<?> listing, ListQuery query, Field<?> field) {
    org.jooq.Field<String> value =
        field.type() == FieldType.SET
            ? DSL.field("unnest({0})", String.class, Conditions.column(field))
            : DSL.field("cast({0} as text)", String.class, Conditions.column(field));
    Table<?> values =
        SQL.select(value.as("value"))
            .from(table(listing))
            .where(condition(listing, query))
            .asTable("v");
    return SQL.select(DSL.field("v.value", String.class), DSL.count())
        .from(values)
        .where(DSL.condition("v.value is not null"))
        .groupBy(DSL.field("v.value"))
        .orderBy(DSL.count().desc(), DSL.field("v.value"))
        .limit(DSL.inline(FACET_LIMIT));
  }

  /** Filter, search words, view and scope; not the place of the cursor. */
  static Condition condition(Listing<?> listing, ListQuery query) {
    List<Condition> parts = new ArrayList<>();
    parts.add(scope(listing, query));
    parts.addAll(query.selection());
    query.asked().filter().map(Conditions::of).ifPresent(parts::add);
    query.asked().view().ifPresent(view -> parts.add(plain(listing.viewCondition(view))));
    query.asked().words().ifPresent(words -> parts.add(search(listing, words)));
    return DSL.and(parts);
  }

  private static Condition scope(Listing<?> listing, ListQuery query) {
    List<Condition> parts = new ArrayList<>();
    listing.condition().map(ListSql::plain).ifPresent(parts::add);
    parts.addAll(query.scope());
    return DSL.and(parts);
  }

  private static Condition search(Listing<?> listing, String words) {
    return DSL.condition(
        "t." + listing.searchColumn() + " @@ to_tsquery('simple', {0})",
        DSL.val(SearchWords.tsquery(words)));
  }

  /** Written by developers in a listing, so taken as it is; parentheses keep an OR inside. */
  private static Condition plain(String sql) {
    return DSL.condition("(" + sql + ")");
  }

  private static Table<?> table(Listing<?> listing) {
    return DSL.table(listing.table() + " as t");
  }
}
