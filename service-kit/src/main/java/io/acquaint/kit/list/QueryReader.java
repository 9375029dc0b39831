package io.acquaint.kit.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a {@link ListQuery} from parameters or from a search body; every finding at once. */
final class QueryReader {

  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 200;
  private static final int MAX_FIELDS = 100;
  private static final int MAX_FACETS = 10;
  private static final Set<String> PAGING = Set.of("limit", "cursor", "count", "facets");
  private static final Set<String> NOT_IN_FEEDS = Set.of("sort", "cursor", "count", "facets");

  private final Listing<?> listing;
  private final boolean inBody;
  private final QueryFindings findings;

  QueryReader(Listing<?> listing, boolean inBody) {
    this.listing = listing;
    this.inBody = inBody;
    this.findings = new QueryFindings(inBody);
  }

  ListQuery list(Map<String, List<String>> parameters) {
    return read(parameters, listing.parameterNames(), false);
  }

  ListQuery export(Map<String, List<String>> parameters) {
    Set<String> known = new LinkedHashSet<>(listing.parameterNames());
    known.removeAll(PAGING);
    known.add("raw");
    return read(parameters, known, false);
  }

  ListQuery feed(Map<String, List<String>> parameters) {
    Set<String> known = new LinkedHashSet<>(listing.parameterNames());
    known.removeAll(NOT_IN_FEEDS);
    return read(parameters, known, true);
  }

  ListQuery search(SearchRequest request) {
    var reader = new FilterReader(listing, findings);
    Optional<Filter> filter = text(request.filter()).flatMap(reader::rsql);
    ListQuery.Asked asked =
        new ListQuery.Asked(
            filter,
            sort(listed(request.sort())),
            text(request.q()).flatMap(this::words),
            view(text(request.view())),
            fields(listed(request.fields())),
            limit(request.limit() == null ? Optional.empty() : Optional.of(request.limit() + "")),
            text(request.cursor()).flatMap(this::cursor),
            Boolean.TRUE.equals(request.count()),
            facets(listed(request.facets())),
            false,
            inBody);
    findings.throwIfAny();
    return new ListQuery(listing, asked, List.of());
  }

  private ListQuery read(Map<String, List<String>> all, Set<String> known, boolean byId) {
    Map<String, List<String>> parameters = new java.util.LinkedHashMap<>();
    all.forEach(
        (name, values) -> {
          if (known.contains(name)) {
            parameters.put(name, values);
          } else {
            findings.add(
                QueryFindings.shortened(name), "unknown_parameter", "is not known on this route");
          }
        });
    ListQuery.Asked asked =
        new ListQuery.Asked(
            filter(parameters),
            byId ? sort(List.of("id")) : sort(commas(parameters, "sort")),
            one(parameters, "q").flatMap(this::words),
            view(one(parameters, "view")),
            fields(commas(parameters, "fields")),
            limit(one(parameters, "limit")),
            one(parameters, "cursor").flatMap(this::cursor),
            truth(parameters, "count"),
            facets(commas(parameters, "facets")),
            truth(parameters, "raw"),
            inBody);
    findings.throwIfAny();
    return new ListQuery(listing, asked, List.of());
  }

  private Optional<Filter> filter(Map<String, List<String>> parameters) {
    var reader = new FilterReader(listing, findings);
    List<Filter> parts = new ArrayList<>();
    one(parameters, "filter").flatMap(reader::rsql).ifPresent(parts::add);
    for (Field<?> field : listing.fields()) {
      List<String> values = parameters.get(field.name());
      if (values != null && field.filterable() && !Listing.isOwnParameter(field.name())) {
        reader.plain(field, values).ifPresent(parts::add);
      }
    }
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(new Filter.And(parts));
    };
  }

  private List<SortKey> sort(List<String> names) {
    return SortKey.read(listing, names.isEmpty() ? split(listing.defaultSort()) : names, findings);
  }

  private Optional<String> words(String text) {
    if (!listing.searchable()) {
      findings.add("q", "unknown_parameter", "is not known on this route");
      return Optional.empty();
    }
    if (text.length() > SearchWords.MAX_LENGTH || !ValueReader.sound(text)) {
      findings.add("q", "invalid_value", "takes text of at most 200 characters");
      return Optional.empty();
    }
    Optional<String> words = SearchWords.read(text);
    if (words.isEmpty() && !text.isBlank()) {
      findings.add("q", "invalid_value", "needs at least one letter or digit");
    }
    return words;
  }

  private Optional<String> view(Optional<String> name) {
    if (name.isPresent() && !listing.views().contains(name.get())) {
      findings.add("view", "invalid_value", "takes one of " + String.join(", ", listing.views()));
      return Optional.empty();
    }
    return name.or(listing::defaultView);
  }

  private List<String> fields(List<String> names) {
    if (names.size() > MAX_FIELDS) {
      findings.add("fields", "too_many", "names more than " + MAX_FIELDS + " fields");
    }
    return names.stream().distinct().toList();
  }

  private int limit(Optional<String> text) {
    if (text.isEmpty()) {
      return DEFAULT_LIMIT;
    }
    if (text.get().matches("\\d{1,4}")) {
      int limit = Integer.parseInt(text.get());
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    }
    findings.add("limit", "out_of_range", "takes a whole number from 1 to " + MAX_LIMIT);
    return DEFAULT_LIMIT;
  }

  private Optional<Cursor> cursor(String token) {
    Optional<Cursor> cursor = Cursor.decode(token);
    if (cursor.isEmpty()) {
      findings.add("cursor", "invalid_cursor", "is not a cursor of this service");
    }
    return cursor;
  }

  private List<Field<?>> facets(List<String> names) {
    List<Field<?>> facets = new ArrayList<>();
    for (String name : new LinkedHashSet<>(names)) {
      listing
          .field(name)
          .filter(Field::facetable)
          .ifPresentOrElse(
              facets::add,
              () ->
                  findings.add(
                      "facets",
                      "unknown_field",
                      "cannot count by " + QueryFindings.shortened(name)));
    }
    if (facets.size() > MAX_FACETS) {
      findings.add("facets", "too_many", "names more than " + MAX_FACETS + " fields");
    }
    return facets;
  }

  private boolean truth(Map<String, List<String>> parameters, String name) {
    Optional<String> value = one(parameters, name);
    if (value.isPresent() && !value.get().equals("true") && !value.get().equals("false")) {
      findings.add(name, "invalid_value", "takes true or false");
    }
    return value.isPresent() && value.get().equals("true");
  }

  private Optional<String> one(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      findings.add(name, "repeated", "is given more than once");
    }
    return values.isEmpty() ? Optional.empty() : text(values.getFirst());
  }

  private List<String> commas(Map<String, List<String>> parameters, String name) {
    return listed(parameters.get(name));
  }

  private static List<String> listed(@Nullable List<String> values) {
    return values == null ? List.of() : values.stream().flatMap(v -> split(v).stream()).toList();
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split(","))
        .flatMap(part -> part.isBlank() ? Stream.empty() : Stream.of(part.strip()))
        .collect(Collectors.toList());
  }

  private static Optional<String> text(@Nullable String text) {
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
