package io.acquaint.testing.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A widget as clients read it. */
public record WidgetView(
    UUID id,
    long version,
    String name,
    @Nullable Colour colour,
    @Nullable BigDecimal weight,
    int parts,
    @Nullable LocalDate madeOn,
    @Nullable Instant checkedAt,
    List<String> tags,
    Instant createdAt,
    Instant updatedAt) {

  static WidgetView from(Widget widget) {
    return new WidgetView(
        widget.id(),
        widget.version(),
        widget.name(),
        widget.colour(),
        widget.weight(),
        widget.parts(),
        widget.madeOn(),
        widget.checkedAt(),
        widget.tags(),
        widget.createdAt(),
        widget.updatedAt());
  }
}
