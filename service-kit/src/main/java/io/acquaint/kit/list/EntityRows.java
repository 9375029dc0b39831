package io.acquaint.kit.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.spi.EmbeddableInstantiator;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.sql.Template;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.jspecify.annotations.Nullable;

/**
 * Reads entities as a plain reader of the table would: each column as Hibernate's mapping reads it,
 * but into objects that no session knows, so that a long walk costs little and keeps nothing. For
 * entities of columns and embedded parts; one with associations is refused.
 */
final class EntityRows<E> {

  private final Class<E> type;
  private final EntityPersister entity;
  private final List<String> columns = new ArrayList<>();
  private final Part id;
  private final Part[] parts;

  EntityRows(Class<E> type, EntityPersister entity) {
    this.type = type;
    this.entity = entity;
    this.id = part(entity.getIdentifierMapping());
    this.parts = parts(entity);
  }

  /** What to select, in this order, from the table as {@code t}. */
  String columns() {
    return String.join(", ", columns);
  }

  /** All rows. The session lends its settings for reading values, nothing else. */
  List<E> read(ResultSet rows, SharedSessionContractImplementor session) throws SQLException {
    List<E> read = new ArrayList<>();
    while (rows.next()) {
      Object row = entity.getRepresentationStrategy().getInstantiator().instantiate();
      entity.getIdentifierMapping().setIdentifier(row, id.read(rows, session), session);
      entity.setPropertyValues(row, values(parts, rows, session));
      read.add(type.cast(row));
    }
    return read;
  }

  private Part[] parts(ManagedMappingType owner) {
    Part[] found = new Part[owner.getNumberOfAttributeMappings()];
    for (int i = 0; i < found.length; i++) {
      AttributeMapping attribute = owner.getAttributeMapping(i);
      found[i] =
          attribute.isEmbeddedAttributeMapping()
              ? embedded(attribute.asEmbeddedAttributeMapping().getEmbeddableTypeDescriptor())
              : part(attribute);
    }
    return found;
  }

  private Part embedded(EmbeddableMappingType embeddable) {
    return new Embedded(
        embeddable.getRepresentationStrategy().getInstantiator(), parts(embeddable));
  }

  private Part part(ModelPart attribute) {
    BasicValuedModelPart column = attribute.asBasicValuedModelPart();
    if (column == null || column.isFormula()) {
      throw new IllegalStateException(
          "Not a plain column: " + attribute.getPartName() + " of " + type.getName());
    }
    String read = column.getCustomReadExpression();
    columns.add(
        read == null
            ? "t." + column.getSelectionExpression()
            : read.replace(Template.TEMPLATE, "t"));
    JdbcMapping mapping = column.getJdbcMapping();
    return new Column(
        mapping.getJdbcValueExtractor(), converter(mapping.getValueConverter()), columns.size());
  }

  @SuppressWarnings("unchecked")
  private static @Nullable BasicValueConverter<?, Object> converter(
      @Nullable BasicValueConverter<?, ?> converter) {
    return (BasicValueConverter<?, Object>) converter;
  }

  private static @Nullable Object[] values(
      Part[] parts, ResultSet row, SharedSessionContractImplementor session) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].read(row, session);
    }
    return values;
  }

  private sealed interface Part {
    @Nullable Object read(ResultSet row, SharedSessionContractImplementor session)
        throws SQLException;
  }

  private record Column(
      ValueExtractor<?> extractor, @Nullable BasicValueConverter<?, Object> converter, int position)
      implements Part {
    @Override
    public @Nullable Object read(ResultSet row, SharedSessionContractImplementor session)
        throws SQLException {
      Object value = extractor.extract(row, position, session);
      return converter == null ? value : converter.toDomainValue(value);
    }
  }

  /** Without any value there is no such part, as Hibernate has it. */
  private record Embedded(EmbeddableInstantiator instantiator, Part[] parts) implements Part {
    @Override
    public @Nullable Object read(ResultSet row, SharedSessionContractImplementor session)
        throws SQLException {
      @Nullable Object[] values = values(parts, row, session);
      for (Object value : values) {
        if (value != null) {
          return instantiator.instantiate(() -> values);
        }
      }
      return null;
    }
  }
}
