package io.acquaint.testing.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sample entity of lists. */
@Entity
public class Gadget {

  @Id private UUID id;
  @Version private long version;
  private String name;

  @Enumerated(EnumType.STRING)
  private @Nullable Colour colour;

  private @Nullable BigDecimal weight;
  private int parts;
  private boolean fragile;

  @Column(name = "made_on")
  private @Nullable LocalDate madeOn;

  @Column(name = "checked_at")
  private @Nullable Instant checkedAt;

  private List<String> tags;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  /** For Hibernate. */
  protected Gadget() {}

  Gadget(UUID id, GadgetRequest request, Instant now) {
    this.id = id;
    this.version = 1;
    this.createdAt = now;
    change(request, now);
  }

  final void change(GadgetRequest request, Instant now) {
    name = request.name();
    colour = request.colour();
    weight = request.weight();
    parts = Objects.requireNonNullElse(request.parts(), 0);
    fragile = Boolean.TRUE.equals(request.fragile());
    madeOn = request.madeOn();
    checkedAt = request.checkedAt();
    tags = Objects.requireNonNullElse(request.tags(), List.of());
    updatedAt = now;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String name() {
    return name;
  }

  @Nullable Colour colour() {
    return colour;
  }

  @Nullable BigDecimal weight() {
    return weight;
  }

  int parts() {
    return parts;
  }

  boolean fragile() {
    return fragile;
  }

  @Nullable LocalDate madeOn() {
    return madeOn;
  }

  @Nullable Instant checkedAt() {
    return checkedAt;
  }

  List<String> tags() {
    return tags;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
