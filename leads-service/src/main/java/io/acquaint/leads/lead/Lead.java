package io.acquaint.leads.lead;

import io.acquaint.kit.db.JsonColumns;
import io.acquaint.leads.lifecycle.LeadProgress;
import io.acquaint.leads.prospect.Interest;
import io.acquaint.leads.prospect.LeadOrigin;
import io.acquaint.leads.prospect.Prospect;
import io.acquaint.leads.prospect.QualifyingFacts;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One expression of interest. Its state moves only through {@link LeadProgress}. */
@Entity
@Table(name = "lead")
@DynamicUpdate
class Lead {

  @Id private UUID id;
  @Version private long version = 1;
  private Instant createdAt;
  private Instant updatedAt;
  @Embedded private Interest interest;
  @Embedded private @Nullable Prospect prospect;
  @Embedded private @Nullable Parents parents;
  @Embedded private @Nullable QualifyingFacts facts;
  @Embedded private @Nullable LeadOrigin origin;
  @Embedded private LeadProgress progress;

  @Convert(converter = JsonColumns.Values.class)
  @ColumnTransformer(write = "?::jsonb")
  private Map<String, Object> attributes;

  @Convert(converter = JsonColumns.Texts.class)
  @ColumnTransformer(write = "?::jsonb")
  private Map<String, String> externalIds;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Lead() {}

  Lead(LeadId id, LeadRequest request, LeadProgress progress, Instant now) {
    this.id = id.value();
    this.progress = progress;
    this.createdAt = now;
    this.updatedAt = now;
    this.interest = request.interest();
    this.prospect = request.prospect();
    this.parents = request.parents();
    this.facts = request.facts();
    this.attributes = request.attributesOrNone();
    this.externalIds = request.externalIdsOrNone();
  }

  /**
   * Takes over what the request says. Answers whether anything changed.
   *
   * @throws io.acquaint.kit.problem.ProblemException 409 if the lead is closed
   */
  boolean edit(LeadRequest request, Instant now) {
    LeadRequest before = LeadRequest.of(this);
    progress.handOver(request.ownerId());
    interest = request.interest();
    prospect = request.prospect();
    parents = request.parents();
    facts = request.facts();
    attributes = request.attributesOrNone();
    externalIds = request.externalIdsOrNone();
    if (before.equals(LeadRequest.of(this))) {
      return false;
    }
    updatedAt = now;
    return true;
  }

  /** Was made by something other than a person. */
  void cameFrom(LeadOrigin maker) {
    origin = maker;
  }

  /** Changes the state by one of the lifecycle's verbs. */
  <T> T move(Function<LeadProgress, T> verb, Instant now) {
    T outcome = verb.apply(progress);
    updatedAt = now;
    return outcome;
  }

  /** Sets the parents that are given and keeps the others. */
  void link(@Nullable UUID contactId, @Nullable UUID accountId) {
    Parents before = parents();
    parents =
        new Parents(
            contactId == null ? before.contactId() : contactId,
            accountId == null ? before.accountId() : accountId);
  }

  /** Was moved by something that did not come through {@link #move}. */
  void touched(Instant now) {
    updatedAt = now;
  }

  /**
   * Lets go of parents that are gone, or follows those that were merged into another. Answers
   * whether anything changed.
   */
  boolean replaceParents(Map<UUID, Optional<UUID>> contacts, Set<UUID> goneAccounts, Instant now) {
    Parents before = parents();
    UUID contact = before.contactId();
    UUID account = before.accountId();
    Parents after =
        new Parents(
            contact != null && contacts.containsKey(contact)
                ? contacts.get(contact).orElse(null)
                : contact,
            account != null && goneAccounts.contains(account) ? null : account);
    if (before.equals(after)) {
      return false;
    }
    parents = after;
    updatedAt = now;
    return true;
  }

  LeadId id() {
    return new LeadId(id);
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

  Interest interest() {
    return interest;
  }

  Prospect prospect() {
    return Objects.requireNonNullElse(prospect, Prospect.UNKNOWN);
  }

  Parents parents() {
    return Objects.requireNonNullElse(parents, Parents.NONE);
  }

  QualifyingFacts facts() {
    return Objects.requireNonNullElse(facts, QualifyingFacts.NONE);
  }

  @Nullable LeadOrigin origin() {
    return origin;
  }

  LeadProgress progress() {
    return progress;
  }

  Map<String, Object> attributes() {
    return attributes;
  }

  Map<String, String> externalIds() {
    return externalIds;
  }
}
