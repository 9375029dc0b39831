package io.acquaint.kit.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.acquaint.kit.list.Field;
import io.acquaint.kit.list.Listing;
import io.acquaint.kit.list.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What a listing allows, as OpenAPI parameters. */
record ListingTexts(Listing<?> listing) {
  private static final String PRINTABLE = "^[^\\u0000]*$";

  List<Parameter> filter() {
    List<Parameter> found = new ArrayList<>();
    found.add(query("filter", text(2_000).addExample(filterExample()), filterTable()));
    for (Field<?> field : listing.fields()) {
      if (field.filterable()) {
        found.add(query(field.name(), PlainFilters.schemaOf(field), PlainFilters.textOf(field)));
      }
    }
    if (listing.searchable()) {
      found.add(
          query(
              "q",
              text(200).addExample("ada lond"),
              "Words to look for, each as a prefix; case and accents do not matter."));
    }
    if (!listing.views().isEmpty()) {
      Schema views = createSchema().addType(SchemaType.STRING);
      listing.views().forEach(views::addEnumeration);
      found.add(query("view", views, "A named part of the collection."));
    }
    return found;
  }

  List<Parameter> order() {
    Schema names = createSchema().addType(SchemaType.STRING);
    for (Field<?> field : listing.fields()) {
      if (field.sortable()) {
        names.addEnumeration(field.name());
        names.addEnumeration("-" + field.name());
      }
    }
    return List.of(
        commaList(
            "sort",
            names,
            10,
            "Fields to sort by, `-` turns the order round; made total by id. Without it: `"
                + listing.defaultSort()
                + "`."),
        commaList(
            "fields",
            text(100).pattern("^[a-z][A-Za-z0-9]*$"),
            100,
            "Answer only these fields of each item; the id is always there."));
  }

  List<Parameter> paging() {
    List<Parameter> found = new ArrayList<>();
    found.add(limit());
    found.add(
        query(
            "cursor",
            text(4_000),
            "The `nextCursor` of the page before; only with the same filter, sort and view."));
    found.add(
        query(
            "count",
            createSchema().addType(SchemaType.BOOLEAN),
            "Adds `total`, exact up to 10,000."));
    Schema names = createSchema().addType(SchemaType.STRING);
    listing.fields().stream().filter(Field::facetable).forEach(f -> names.addEnumeration(f.name()));
    if (names.getEnumeration() != null) {
      found.add(
          commaList(
              "facets", names, 10, "Count the values of these fields under the same filter."));
    }
    return found;
  }

  List<Parameter> changes() {
    return List.of(
        query(
            "since",
            text(4_000).addExample("now"),
            "The `next` token of the page before; `now` starts from now, nothing from the beginning."),
        query(
            "wait",
            number(0, 30).addExample(20),
            "Seconds to hold the request until there is something."),
        limit());
  }

  List<Parameter> export() {
    return List.of(
        query(
            "raw",
            createSchema().addType(SchemaType.BOOLEAN),
            "Leave out the quoting of cells that a spreadsheet would run as a formula."));
  }

  /** The allow-list as a Markdown table, the same that {@code .../filterable-fields} answers. */
  String filterTable() {
    String rows =
        listing.fields().stream()
            .filter(Field::filterable)
            .map(
                f ->
                    "| `"
                        + f.name()
                        + "` | "
                        + f.type().wireName()
                        + values(f)
                        + " | "
                        + f.type().operators().stream()
                            .map(Operator::symbol)
                            .collect(Collectors.joining(" "))
                        + " |")
            .collect(Collectors.joining("\n"));
    return "A filter in RSQL: `;` is and, `,` is or, parentheses group; at most 30 comparisons, five"
        + " deep. Text is compared without regard to case, `*` is the wildcard.\n\n"
        + "| field | type | comparisons |\n|---|---|---|\n"
        + rows;
  }

  private static String values(Field<?> field) {
    return field.allowedValues().isEmpty()
        ? ""
        : " (" + String.join(", ", field.allowedValues()) + ")";
  }

  private String filterExample() {
    return listing.fields().stream()
        .filter(f -> f.filterable() && !f.allowedValues().isEmpty())
        .findFirst()
        .map(f -> f.name() + "==" + f.allowedValues().getFirst())
        .orElse("id=null=false");
  }

  private static Parameter limit() {
    return query(
        "limit", number(1, 200).defaultValue(50).addExample(50), "Items per page, 50 by default.");
  }

  private static Parameter query(String name, Schema schema, String description) {
    return createParameter()
        .name(name)
        .in(Parameter.In.QUERY)
        .description(description)
        .schema(schema);
  }

  private static Parameter commaList(String name, Schema item, int most, String description) {
    return query(
            name, createSchema().addType(SchemaType.ARRAY).items(item).maxItems(most), description)
        .style(Parameter.Style.FORM)
        .explode(false);
  }

  private static Schema text(int longest) {
    return createSchema().addType(SchemaType.STRING).maxLength(longest).pattern(PRINTABLE);
  }

  private static Schema number(int least, int most) {
    return createSchema()
        .addType(SchemaType.INTEGER)
        .format("int32")
        .minimum(BigDecimal.valueOf(least))
        .maximum(BigDecimal.valueOf(most));
  }
}
