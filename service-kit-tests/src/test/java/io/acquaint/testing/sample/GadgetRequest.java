package io.acquaint.testing.sample;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a gadget is made from. */
public record GadgetRequest(
    @NotNull @Size(max = 100) String name,
    @Nullable Colour colour,
    @Nullable BigDecimal weight,
    @Nullable Integer parts,
    @Nullable Boolean fragile,
    @Nullable LocalDate madeOn,
    @Nullable Instant checkedAt,
    @Nullable List<String> tags) {

  static GadgetRequest named(String name) {
    return new GadgetRequest(name, null, null, null, null, null, null, null);
  }
}
