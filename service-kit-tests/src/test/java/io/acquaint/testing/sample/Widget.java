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

/** The sample entity. */
@Entity
public class Widget {

  @Id private UUID id;
  @Version private long version;
  private String name;

  @Enumerated(EnumType.STRING)
  private @Nullable Colour colour;

  private @Nullable BigDecimal weight;
  private int parts;

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
  protected Widget() {}

  Widget(UUID id, WidgetRequest request, Instant now) {
    this.id = id;
    this.version = 1;
    this.createdAt = now;
    change(request, now);
  }

  final void change(WidgetRequest request, Instant now) {
    name = request.name();
    colour = request.colour();
    weight = request.weight();
    parts = Objects.requireNonNullElse(request.parts(), 0);
    madeOn = request.madeOn();
    checkedAt = request.checkedAt();
    tags = Objects.requireNonNullElse(request.tags(), List.of());
    updatedAt = now;
  }

  WidgetRequest asRequest() {
    return new WidgetRequest(
        name, colour, weight, parts, madeOn, checkedAt, null, null, tags, null, null);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String name() {
    return name;
  }

  public @Nullable Colour colour() {
    return colour;
  }

  public @Nullable BigDecimal weight() {
    return weight;
  }

  public int parts() {
    return parts;
  }

  public @Nullable LocalDate madeOn() {
    return madeOn;
  }

  public @Nullable Instant checkedAt() {
    return checkedAt;
  }

  public List<String> tags() {
    return tags;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
