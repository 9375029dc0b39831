package io.acquaint.kit.db;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** The columns of an entity's table as Hibernate maps them, and an entity's values for them. */
final class CopyLayout<E> {

  private final EntityPersister mapping;
  private final List<AttributeMapping> attributes = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private final String statement;

  CopyLayout(EntityPersister mapping) {
    this.mapping = mapping;
    mapping.getIdentifierMapping().forEachSelectable((index, column) -> add(column));
    mapping.getAttributeMappings().forEach(attributes::add);
    for (AttributeMapping attribute : attributes) {
      attribute.forEachSelectable((index, column) -> add(column));
    }
    this.statement =
        "copy %s (%s) from stdin"
            .formatted(mapping.getMappedTableDetails().getTableName(), String.join(", ", columns));
  }

  private void add(SelectableMapping column) {
    String write = column.getWriteExpression();
    if (!column.isInsertable() || !write.matches("\\?(::\\w+)?")) {
      throw new IllegalStateException(
          "COPY cannot write %s as %s".formatted(column.getSelectionExpression(), write));
    }
    columns.add(column.getSelectionExpression());
  }

  /** Made of names in the entity's mapping only. */
  String statement() {
    return statement;
  }

  void write(E entity, CopyText text, SharedSessionContractImplementor session) {
    var row = new Row(text);
    mapping
        .getIdentifierMapping()
        .decompose(mapping.getIdentifierMapping().getIdentifier(entity), row::put, session);
    for (AttributeMapping attribute : attributes) {
      attribute.decompose(attribute.getValue(entity), row::put, session);
    }
    row.end();
  }

  /** Values on their way, in the order of the columns. */
  private final class Row {

    private final CopyText text;
    private int filled;

    Row(CopyText text) {
      this.text = text;
    }

    /** Takes a value as it goes over the wire, which is what decomposing answers. */
    void put(int index, @Nullable Object value, SelectableMapping column) {
      if (!columns.get(filled).equals(column.getSelectionExpression())) {
        throw new IllegalStateException("No place for " + column.getSelectionExpression());
      }
      filled++;
      text.value(value);
    }

    void end() {
      if (filled != columns.size()) {
        throw new IllegalStateException("%d of %d values".formatted(filled, columns.size()));
      }
      text.endRow();
    }
  }
}
