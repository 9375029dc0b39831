package io.acquaint.testing.sample;

import io.acquaint.kit.json.ReadOnlyProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client may say about a widget. */
@ReadOnlyProperties({"id", "version", "createdAt", "updatedAt"})
public record WidgetRequest(
    @NotNull @Size(max = 100) String name,
    @Nullable Colour colour,
    @Nullable @PositiveOrZero @Digits(integer = 7, fraction = 3) BigDecimal weight,
    @Nullable @Min(0) @Max(1000) Integer parts,
    @Nullable LocalDate madeOn,
    @Nullable Instant checkedAt,
    @Nullable Boolean fragile,
    @Nullable UUID batchId,
    @Nullable @Size(max = 10) List<@Size(max = 20) String> tags,
    @Nullable @Valid Size3 size,
    @Nullable Map<String, @Valid Size3> packaging) {

  /** Millimetres. */
  public record Size3(@Min(1) int width, @Min(1) int height, @Min(1) int depth) {}
}
