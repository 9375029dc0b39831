package io.acquaint.testing.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A gadget as it is answered. */
public record GadgetView(
    UUID id,
    long version,
    String name,
    @Nullable Colour colour,
    @Nullable BigDecimal weight,
    Build build,
    @Nullable LocalDate madeOn,
    @Nullable Instant checkedAt,
    List<String> tags,
    Instant createdAt,
    Instant updatedAt) {

  /** A part of the view that an export spreads over columns. */
  public record Build(int parts, boolean fragile) {}

  static GadgetView from(Gadget gadget) {
    return new GadgetView(
        gadget.id(),
        gadget.version(),
        gadget.name(),
        gadget.colour(),
        gadget.weight(),
        new Build(gadget.parts(), gadget.fragile()),
        gadget.madeOn(),
        gadget.checkedAt(),
        gadget.tags(),
        gadget.createdAt(),
        gadget.updatedAt());
  }
}
