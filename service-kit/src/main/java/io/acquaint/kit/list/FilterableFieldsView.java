package io.acquaint.kit.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a list can be filtered and sorted by, for screens that build their own forms. */
@Schema(description = "What a list can be filtered and sorted by.")
public record FilterableFieldsView(
    @Schema(required = true) List<FieldView> fields,
    @Schema(required = true, description = "Whether q= is understood") boolean searchable,
    @Schema(required = true, description = "The named views of the list") Set<String> views,
    @Schema(required = true, description = "The order without sort=", examples = "-createdAt")
        String defaultSort) {

  /** One field of the allow-list. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "One field that a list can be filtered or sorted by.")
  public record FieldView(
      @Schema(required = true, examples = "lastName") String name,
      @Schema(required = true, examples = "text") FieldType type,
      @Schema(required = true, description = "Comparisons that a filter may use; empty when none")
          List<Operator> operators,
      @Schema(required = true) boolean sortable,
      @Schema(required = true, description = "Whether facets= may count its values")
          boolean facetable,
      @Schema(description = "The values it can have, when they are few")
          @Nullable List<String> allowedValues) {}

  static FilterableFieldsView of(Listing<?> listing) {
    List<FieldView> fields =
        listing.fields().stream()
            .filter(field -> field.filterable() || field.sortable())
            .map(FilterableFieldsView::view)
            .toList();
    return new FilterableFieldsView(
        fields, listing.searchable(), listing.views(), listing.defaultSort());
  }

  private static FieldView view(Field<?> field) {
    return new FieldView(
        field.name(),
        field.type(),
        field.filterable() ? field.type().operators() : List.of(),
        field.sortable(),
        field.facetable(),
        field.allowedValues().isEmpty() ? null : field.allowedValues());
  }
}
