package io.acquaint.kit.list;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads RSQL and plain parameters into a {@link Filter}, collecting everything that is wrong. */
final class FilterReader {

  static final int MAX_LENGTH = 2000;
  static final int MAX_DEPTH = 5;
  static final int MAX_COMPARISONS = 30;
  static final int MAX_VALUES = 100;

  /** Before parsing: keeps the recursive parser from running out of stack. */
  private static final int MAX_PARENTHESES = 200;

  private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

  private static final Map<String, Operator> OPERATORS =
      Arrays.stream(Operator.values())
          .collect(Collectors.toMap(Operator::symbol, Function.identity()));

  private static final RSQLParser PARSER =
      new RSQLParser(
          Arrays.stream(Operator.values())
              .map(
                  operator ->
                      new ComparisonOperator(
                          operator.symbols().toArray(String[]::new), operator.takesMany()))
              .collect(Collectors.toSet()));

  private final Listing<?> listing;
  private final QueryFindings findings;
  private int comparisons;

  FilterReader(Listing<?> listing, QueryFindings findings) {
    this.listing = listing;
    this.findings = findings;
  }

  Optional<Filter> rsql(String text) {
    if (text.length() > MAX_LENGTH) {
      findings.add("filter", "too_long", "has more than " + MAX_LENGTH + " characters");
      return Optional.empty();
    }
    if (text.chars().filter(c -> c == '(').count() > MAX_PARENTHESES) {
      findings.add("filter", "too_deep", "is nested deeper than " + MAX_DEPTH);
      return Optional.empty();
    }
    Node root;
    try {
      root = PARSER.parse(text);
    } catch (RSQLParserException | IllegalArgumentException e) {
      findings.add("filter", "invalid_filter", "is not RSQL" + position(e));
      return Optional.empty();
    }
    Filter filter = node(root, 1);
    if (comparisons > MAX_COMPARISONS) {
      findings.add("filter", "too_many", "has more than " + MAX_COMPARISONS + " comparisons");
    }
    return Optional.ofNullable(filter);
  }

  /** A field as a plain parameter; several values mean any of them. */
  Optional<Filter> plain(Field<?> field, List<String> values) {
    Operator operator = values.size() == 1 ? Operator.EQ : Operator.IN;
    return Optional.ofNullable(compare(field.name(), field, operator, values));
  }

  private @Nullable Filter node(Node node, int depth) {
    if (node instanceof ComparisonNode comparison) {
      return comparison(comparison);
    }
    if (!(node instanceof LogicalNode logical)) {
      throw new IllegalStateException("A third kind of RSQL node: " + node.getClass());
    }
    if (depth > MAX_DEPTH) {
      findings.add("filter", "too_deep", "is nested deeper than " + MAX_DEPTH);
      return null;
    }
    List<Filter> parts = new ArrayList<>();
    for (Node child : logical) {
      Filter part = node(child, depth + 1);
      if (part != null) {
        parts.add(part);
      }
    }
    return logical instanceof AndNode ? new Filter.And(parts) : new Filter.Or(parts);
  }

  private @Nullable Filter comparison(ComparisonNode node) {
    comparisons++;
    Operator operator = OPERATORS.get(node.getOperator().getSymbol());
    Field<?> field = listing.field(node.getSelector()).filter(Field::filterable).orElse(null);
    if (field == null || operator == null) {
      findings.add(
          "filter",
          "unknown_field",
          "cannot filter by "
              + QueryFindings.shortened(node.getSelector())
              + "; GET .../filterable-fields lists what can be used");
      return null;
    }
    return compare("filter", field, operator, node.getArguments());
  }

  private @Nullable Filter compare(
      String parameter, Field<?> field, Operator operator, List<String> values) {
    if (!field.type().operators().contains(operator)) {
      String known =
          field.type().operators().stream().map(Operator::symbol).collect(Collectors.joining(" "));
      findings.add(
          parameter, "unknown_operator", field.name() + " can be compared with " + known + " only");
      return null;
    }
    if (values.size() > MAX_VALUES) {
      findings.add(parameter, "too_many", field.name() + " has more than 100 values");
      return null;
    }
    List<String> read = new ArrayList<>();
    for (String value : values) {
      if (operator == Operator.NULL) {
        if (value.equals("true") || value.equals("false")) {
          read.add(value);
        } else {
          findings.add(parameter, "invalid_value", "=null= takes true or false");
        }
      } else {
        ValueReader.read(field, value)
            .ifPresentOrElse(
                read::add,
                () ->
                    findings.add(
                        parameter,
                        "invalid_value",
                        field.name() + " takes " + ValueReader.expected(field)));
      }
    }
    return read.size() == values.size() ? new Filter.Comparison(field, operator, read) : null;
  }

  /** The parser says where in its message only, and its message shows its own token names. */
  private static String position(RuntimeException e) {
    Matcher column = COLUMN.matcher(String.valueOf(e.getMessage()));
    return column.find() ? ", see character " + column.group(1) : "";
  }
}
