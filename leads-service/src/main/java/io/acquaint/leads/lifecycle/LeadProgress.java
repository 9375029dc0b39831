package io.acquaint.leads.lifecycle;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a lead has come. Every verb checks the table of actions, changes the state and answers
 * the move, or throws the conflict that names what is allowed instead. Roles are checked before, by
 * who calls.
 */
@Embeddable
public class LeadProgress {

  @Enumerated(EnumType.STRING)
  private Department department;

  @Enumerated(EnumType.STRING)
  private LeadStage stage;

  @Enumerated(EnumType.STRING)
  private LeadStatus status;

  @Enumerated(EnumType.STRING)
  private @Nullable DisqualifiedReason disqualifiedReason;

  private boolean salesReady;

  @Enumerated(EnumType.STRING)
  private @Nullable SalesReadyBy salesReadyBy;

  private @Nullable UUID salesReadyModelId;
  private boolean salesAccepted;
  private boolean teleprospectingReady;
  private int recycledCount;
  private @Nullable String ownerId;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected LeadProgress() {}

  private LeadProgress(Department department, @Nullable String ownerId) {
    this.department = department;
    this.ownerId = ownerId;
    this.stage = LeadStage.INQUIRY;
    this.status = LeadStatus.OPEN;
  }

  /**
   * A new lead. What comes from sales starts as if marketing had qualified it: accepted, and owned
   * by who entered it unless another owner is named.
   */
  public static LeadProgress start(
      Department department, @Nullable String ownerId, String enteredBy) {
    LeadProgress lead = new LeadProgress(department, ownerId);
    if (department == Department.SALES) {
      lead.stage = LeadStage.SALES_ACCEPTANCE;
      lead.salesReady = true;
      lead.salesReadyBy = SalesReadyBy.USER;
      lead.salesAccepted = true;
      lead.ownerId = ownerId == null ? enteredBy : ownerId;
    }
    return lead;
  }

  /** The entry that opens a lead's history. */
  public LeadMove started(String enteredBy, Instant at) {
    return new LeadMove(null, stage, null, status, LeadCause.other("creation", enteredBy), at);
  }

  public LeadMove linkContact(String by, Instant at) {
    return act(LeadAction.CONTACT_LINK, LeadCause.of(LeadAction.CONTACT_LINK, by, null), at, stage);
  }

  public LeadMove qualifyForMarketing(String by, @Nullable String reason, Instant at) {
    LeadAction action = LeadAction.MARKETING_QUALIFICATION;
    return act(action, LeadCause.of(action, by, reason), at, LeadStage.MARKETING_QUALIFICATION);
  }

  public LeadMove readyForTeleprospecting(String by, @Nullable String reason, Instant at) {
    LeadAction action = LeadAction.TELEPROSPECTING_READY;
    LeadMove move =
        act(action, LeadCause.of(action, by, reason), at, LeadStage.TELEPROSPECTING_ACCEPTANCE);
    teleprospectingReady = true;
    return move;
  }

  public LeadMove acceptForTeleprospecting(String by, Instant at) {
    LeadAction action = LeadAction.TELEPROSPECTING_ACCEPTANCE;
    return act(action, LeadCause.of(action, by, null), at, LeadStage.TELEPROSPECTING_QUALIFICATION);
  }

  public LeadMove readyForSales(String by, @Nullable String reason, Instant at) {
    LeadAction action = LeadAction.SALES_READY;
    LeadMove move = act(action, LeadCause.of(action, by, reason), at, LeadStage.SALES_ACCEPTANCE);
    salesReady = true;
    salesReadyBy = SalesReadyBy.USER;
    return move;
  }

  /** The owner changes, nothing else: what sales had accepted stays accepted. */
  public LeadMove assign(String newOwnerId, String by, Instant at) {
    LeadAction action = LeadAction.ASSIGNMENT;
    LeadMove move = act(action, LeadCause.of(action, by, null), at, stage);
    ownerId = newOwnerId;
    return move;
  }

  /** An unassigned lead becomes the caller's. */
  public LeadMove acceptForSales(String by, Instant at) {
    LeadAction action = LeadAction.SALES_ACCEPTANCE;
    LeadMove move = act(action, LeadCause.of(action, by, null), at, stage);
    salesAccepted = true;
    ownerId = ownerId == null ? by : ownerId;
    return move;
  }

  /** Back to marketing: the flags of sales and teleprospecting are cleared, the owner stays. */
  public LeadMove recycle(String by, String reason, Instant at) {
    LeadAction action = LeadAction.RECYCLING;
    LeadMove move =
        act(action, LeadCause.of(action, by, reason), at, LeadStage.MARKETING_QUALIFICATION);
    salesReady = false;
    salesReadyBy = null;
    salesReadyModelId = null;
    salesAccepted = false;
    teleprospectingReady = false;
    recycledCount++;
    return move;
  }

  public LeadMove qualify(String by, Instant at) {
    LeadAction action = LeadAction.QUALIFICATION;
    return close(action, LeadCause.of(action, by, null), at, LeadStatus.QUALIFIED);
  }

  public LeadMove disqualify(
      DisqualifiedReason reason, String by, @Nullable String note, Instant at) {
    LeadAction action = LeadAction.DISQUALIFICATION;
    String why = note == null ? reason.name() : reason + ": " + note;
    LeadMove move = close(action, LeadCause.of(action, by, why), at, LeadStatus.DISQUALIFIED);
    disqualifiedReason = reason;
    return move;
  }

  /** Back to the stage that disqualification left, with every flag as it was. */
  public LeadMove reactivate(String by, @Nullable String reason, Instant at) {
    LeadAction action = LeadAction.REACTIVATION;
    LeadMove move = close(action, LeadCause.of(action, by, reason), at, LeadStatus.OPEN);
    disqualifiedReason = null;
    return move;
  }

  /** The first score other than 0: moves an inquiry, and nothing else. */
  public Optional<LeadMove> scored(UUID modelId, Instant at) {
    LeadAction action = LeadAction.MARKETING_QUALIFICATION;
    return action.allowedIn(this)
        ? Optional.of(
            act(action, LeadCause.byModel(action, modelId), at, LeadStage.MARKETING_QUALIFICATION))
        : Optional.empty();
  }

  /** A model's threshold was crossed: sales ready, where a user could say so too. */
  public Optional<LeadMove> thresholdReached(UUID modelId, Instant at) {
    LeadAction action = LeadAction.SALES_READY;
    if (!action.allowedIn(this)) {
      return Optional.empty();
    }
    LeadMove move = act(action, LeadCause.byModel(action, modelId), at, LeadStage.SALES_ACCEPTANCE);
    salesReady = true;
    salesReadyBy = SalesReadyBy.MODEL;
    salesReadyModelId = modelId;
    return Optional.of(move);
  }

  /**
   * Only open leads can be edited.
   *
   * @throws io.acquaint.kit.problem.ProblemException 409 if the lead is closed
   */
  public void requireEditable() {
    if (!open()) {
      throw LeadLifecycleProblems.notAllowed("A change", this);
    }
  }

  /** An edit of the lead's data names another owner, or none. */
  public void handOver(@Nullable String newOwnerId) {
    requireEditable();
    ownerId = newOwnerId;
  }

  /**
   * @throws io.acquaint.kit.problem.ProblemException 409 naming what is allowed instead
   */
  public void requireAllowed(LeadAction action) {
    if (!action.allowedIn(this)) {
      throw LeadLifecycleProblems.notAllowed(action.path(), this);
    }
  }

  private LeadMove act(LeadAction action, LeadCause cause, Instant at, LeadStage to) {
    requireAllowed(action);
    LeadStage from = stage;
    if (to != from && !from.next().contains(to)) {
      throw new IllegalStateException("The stage " + from + " does not lead to " + to);
    }
    stage = to;
    return new LeadMove(from, to, status, status, cause, at);
  }

  private LeadMove close(LeadAction action, LeadCause cause, Instant at, LeadStatus to) {
    LeadStatus from = status;
    LeadMove move = act(action, cause, at, stage);
    if (!from.next().contains(to)) {
      throw new IllegalStateException("The status " + from + " does not lead to " + to);
    }
    status = to;
    return new LeadMove(move.fromStage(), move.toStage(), from, to, cause, at);
  }

  public boolean open() {
    return status == LeadStatus.OPEN;
  }

  public Department department() {
    return department;
  }

  public LeadStage stage() {
    return stage;
  }

  public LeadStatus status() {
    return status;
  }

  public @Nullable DisqualifiedReason disqualifiedReason() {
    return disqualifiedReason;
  }

  public boolean salesReady() {
    return salesReady;
  }

  public @Nullable SalesReadyBy salesReadyBy() {
    return salesReadyBy;
  }

  public @Nullable UUID salesReadyModelId() {
    return salesReadyModelId;
  }

  public boolean salesAccepted() {
    return salesAccepted;
  }

  public boolean teleprospectingReady() {
    return teleprospectingReady;
  }

  public int recycledCount() {
    return recycledCount;
  }

  public @Nullable String ownerId() {
    return ownerId;
  }
}
