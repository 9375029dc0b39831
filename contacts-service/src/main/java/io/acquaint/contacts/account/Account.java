package io.acquaint.contacts.account;

import io.acquaint.contacts.party.AccountId;
import io.acquaint.contacts.party.Address;
import io.acquaint.contacts.party.PhoneNumber;
import io.acquaint.contacts.party.RecordStatus;
import io.acquaint.kit.db.JsonColumns;
import io.acquaint.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One company. */
@Entity
@Table(name = "account")
class Account {

  @Id UUID id;
  @Version long version = 1;

  @Enumerated(EnumType.STRING)
  RecordStatus status = RecordStatus.ACTIVE;

  @Column String name;
  @Column @Nullable String accountNumber;
  @Column @Nullable String email;
  @Column @Nullable String phone;
  @Column @Nullable Boolean phoneValid;
  @Column @Nullable String website;
  @Column @Nullable String industry;
  @Column @Nullable BigDecimal revenueAmount;
  @Column @Nullable String revenueCurrency;
  @Column @Nullable Integer employees;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.ARRAY)
  Set<AccountKind> kinds = Set.of();

  @Column @Nullable UUID parentAccountId;
  @Column @Nullable UUID primaryContactId;
  @Column @Nullable UUID managingPartnerId;
  @Embedded @Nullable Address address;

  @Convert(converter = JsonColumns.Values.class)
  @ColumnTransformer(write = "?::jsonb")
  Map<String, Object> attributes = Map.of();

  @Convert(converter = JsonColumns.Texts.class)
  @ColumnTransformer(write = "?::jsonb")
  Map<String, String> externalIds = Map.of();

  @Column @Nullable String ownerId;
  @Column Instant createdAt;
  @Column Instant updatedAt;

  /** For Hibernate. */
  protected Account() {}

  /** A new account. */
  static Account create(
      AccountId id, AccountRequest request, @Nullable PhoneNumber phone, Instant now) {
    var account = new Account();
    account.id = id.value();
    account.createdAt = now;
    account.describe(request, phone);
    account.touch(now);
    return account;
  }

  /** Takes over what a request says. */
  void describe(AccountRequest r, @Nullable PhoneNumber number) {
    status = Objects.requireNonNullElse(r.status(), RecordStatus.ACTIVE);
    name = r.name();
    accountNumber = r.accountNumber();
    email = r.email();
    phone = number == null ? null : number.e164();
    phoneValid = number == null ? null : number.valid();
    website = r.website();
    industry = r.industry();
    revenueAmount = r.revenue() == null ? null : r.revenue().value();
    revenueCurrency = r.revenue() == null ? null : r.revenue().currency();
    employees = r.employees();
    kinds = Objects.requireNonNullElse(r.kinds(), Set.of(AccountKind.PROSPECT));
    parentAccountId = r.parentAccountId();
    primaryContactId = r.primaryContactId();
    managingPartnerId = r.managingPartnerId();
    address = Address.orNull(r.address());
    attributes = Objects.requireNonNullElse(r.attributes(), Map.of());
    externalIds = Objects.requireNonNullElse(r.externalIds(), Map.of());
    ownerId = r.ownerId();
  }

  /** Loses its primary contact, which is about to go. */
  void losePrimaryContact() {
    primaryContactId = null;
  }

  /** Its primary contact is known by another record now. */
  void followPrimaryContact(UUID survivor) {
    primaryContactId = survivor;
  }

  /** Notes that it changed. */
  void touch(Instant now) {
    updatedAt = now;
  }

  @Nullable Money revenue() {
    return Money.of(revenueAmount == null ? null : plain(revenueAmount), revenueCurrency);
  }

  /** Without the zeros that the column adds, so that an amount reads as it was written. */
  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
