package io.acquaint.referrals.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation that receives referrals. */
@Entity
class Partner {
  @Id UUID id;

  @Column long version;

  @Column String name;

  @Column @Nullable String country;

  @Column @Nullable String website;

  @Enumerated(EnumType.STRING)
  @Column
  PartnerStatus status;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  protected Partner() {}

  static Partner join(PartnerId id, PartnerRequest request, Instant now) {
    Partner partner = new Partner();
    partner.id = id.value();
    partner.createdAt = now;
    partner.take(request, now);
    return partner;
  }

  /** Takes over what staff or the partner's administrator wrote. */
  void change(PartnerRequest request, Instant now) {
    take(request, now);
  }

  private void take(PartnerRequest request, Instant now) {
    name = request.name();
    country = request.country();
    website = request.website();
    status = request.status() == null ? PartnerStatus.ACTIVE : request.status();
    updatedAt = now;
    version++;
  }

  PartnerId id() {
    return new PartnerId(id);
  }

  long version() {
    return version;
  }

  String name() {
    return name;
  }

  @Nullable String country() {
    return country;
  }

  PartnerStatus status() {
    return status;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  PartnerRequest asRequest() {
    return new PartnerRequest(name, country, website, status);
  }
}
