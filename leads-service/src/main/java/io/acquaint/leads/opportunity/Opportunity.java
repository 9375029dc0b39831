package io.acquaint.leads.opportunity;

import io.acquaint.kit.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sale that may come about. Closed, it never changes again. */
@Entity
@Table(name = "opportunity")
class Opportunity {

  @Id UUID id;
  @Version long version = 1;
  Instant createdAt;
  Instant updatedAt;
  String name;

  @Enumerated(EnumType.STRING)
  OpportunityStatus status;

  @Nullable UUID leadId;
  @Nullable UUID contactId;
  @Nullable UUID accountId;
  @Nullable BigDecimal estimatedAmount;
  @Nullable String estimatedCurrency;
  @Nullable LocalDate expectedCloseDate;
  @Nullable Integer probability;
  @Nullable String ownerId;
  @Nullable Instant closedAt;
  @Nullable String closedBy;
  @Nullable BigDecimal closingAmount;
  @Nullable String closingCurrency;
  @Nullable String closingNote;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Opportunity() {}

  Opportunity(OpportunityId id, OpportunityRequest request, String enteredBy, Instant now) {
    this.id = id.value();
    this.createdAt = now;
    this.updatedAt = now;
    this.status = OpportunityStatus.OPEN;
    this.name = request.name();
    this.leadId = request.leadId();
    this.contactId = request.contactId();
    this.accountId = request.accountId();
    Money value = request.estimatedValue();
    this.estimatedAmount = value == null ? null : value.value();
    this.estimatedCurrency = value == null ? null : value.currency();
    this.expectedCloseDate = request.expectedCloseDate();
    this.probability = request.probability();
    String owner = request.ownerId();
    this.ownerId = owner == null ? enteredBy : owner;
  }

  /**
   * @throws io.acquaint.kit.problem.ProblemException 409 if it is closed already
   */
  void close(OpportunityStatus how, ClosingRequest closing, String by, Instant now) {
    if (!status.next().contains(how)) {
      throw OpportunityProblems.closed(status);
    }
    status = how;
    closedAt = now;
    updatedAt = now;
    closedBy = by;
    closingNote = closing.note();
    Money value = closing.actualValue();
    if (value != null) {
      closingAmount = value.value();
      closingCurrency = value.currency();
    }
  }
}
