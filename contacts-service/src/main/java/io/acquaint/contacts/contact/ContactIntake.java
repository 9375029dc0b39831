package io.acquaint.contacts.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.contacts.attribute.AttributeCells;
import io.acquaint.contacts.attribute.AttributeEntity;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.EmailAddress;
import io.acquaint.kit.changes.DeleteReason;
import io.acquaint.kit.intake.Candidates;
import io.acquaint.kit.intake.CellKind;
import io.acquaint.kit.intake.ImportTarget;
import io.acquaint.kit.intake.Made;
import io.acquaint.kit.intake.MatchColumn;
import io.acquaint.kit.intake.RowMerge;
import io.acquaint.kit.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Contacts as the target of an import. */
@ApplicationScoped
class ContactIntake implements ImportTarget<ContactRequest> {

  private static final String EXTERNAL_IDS = "externalIds.";

  private final ContactService contacts;
  private final ConsentService consents;
  private final ContactRepository repository;
  private final ContactRemoval removal;
  private final ContactRules rules;
  private final PersonLocks locks;
  private final AttributeCells attributes;
  private final RowMerge rows;
  private final List<PersonalRecords> records;

  ContactIntake(
      ContactService contacts,
      ConsentService consents,
      ContactRepository repository,
      ContactRemoval removal,
      ContactRules rules,
      PersonLocks locks,
      AttributeCells attributes,
      RowMerge rows,
      @All List<PersonalRecords> records) {
    this.contacts = contacts;
    this.consents = consents;
    this.repository = repository;
    this.removal = removal;
    this.rules = rules;
    this.locks = locks;
    this.attributes = attributes;
    this.rows = rows;
    this.records = records;
  }

  @Override
  public String collection() {
    return "contacts";
  }

  @Override
  public Class<ContactRequest> requestType() {
    return ContactRequest.class;
  }

  @Override
  public String table() {
    return "contact";
  }

  @Override
  public Candidates recognised() {
    return new Candidates("t.id", "t.merged_into_id is null", "t.id");
  }

  @Override
  public Set<String> passedOver() {
    return Set.of(
        "id",
        "version",
        "fullName",
        "phoneValid",
        "mobilePhoneValid",
        "mergedIntoId",
        "createdAt",
        "updatedAt",
        "consent.changedAt",
        "consent.changedBy");
  }

  @Override
  public List<String> defaultMatching() {
    return List.of("email");
  }

  @Override
  public Optional<MatchColumn<ContactRequest>> matchColumn(String field) {
    if (field.startsWith(EXTERNAL_IDS)) {
      String source = field.substring(EXTERNAL_IDS.length());
      return Optional.of(
          new MatchColumn<>(
              "t.id = (select e.contact_id from contact_external_id e"
                  + " where e.source = ? and e.external_id = :value)",
              List.of(source),
              r -> r.externalIds() == null ? null : r.externalIds().get(source)));
    }
    return switch (field) {
      case "email" ->
          Optional.of(MatchColumn.of("t.email_key = :value", r -> EmailAddress.keyOf(r.email())));
      case "phone" ->
          Optional.of(MatchColumn.of("t.phone = :value", r -> rules.e164(r.phone(), r.address())));
      case "mobilePhone" ->
          Optional.of(
              MatchColumn.of(
                  "t.mobile_phone = :value", r -> rules.e164(r.mobilePhone(), r.address())));
      case "lastName" ->
          Optional.of(
              MatchColumn.of(
                  "kit_sort(t.last_name) collate \"C\" = kit_sort(:value) collate \"C\"",
                  r -> lower(r.lastName())));
      case "firstName" ->
          Optional.of(
              MatchColumn.of(
                  "kit_sort(t.first_name) = kit_sort(:value)", r -> lower(r.firstName())));
      case "birthDate" ->
          Optional.of(
              MatchColumn.of(
                  "t.birth_date = cast(:value as date)",
                  r -> r.birthDate() == null ? null : r.birthDate().toString()));
      case "accountId" ->
          Optional.of(
              MatchColumn.of(
                  "t.account_id = cast(:value as uuid)",
                  r -> r.accountId() == null ? null : r.accountId().toString()));
      default -> Optional.empty();
    };
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  @Override
  public Map<String, CellKind> attributes() {
    return attributes.of(AttributeEntity.CONTACT);
  }

  @Override
  public void lock(Collection<String> words) {
    locks.lock(words);
  }

  @Override
  public void complete(ObjectNode row) {
    ObjectNode source = row.withObjectProperty("source");
    if (!source.has("kind")) {
      source.put("kind", SourceKind.IMPORT.name());
    }
  }

  @Override
  public List<Made> create(List<ContactRequest> requests) {
    return contacts.addAll(requests);
  }

  /**
   * Where a contact came from stays as it is. Consent is what the row itself says, as in a
   * creation: how the level of before is known proves nothing about another. More may wait for its
   * confirmation.
   */
  @Override
  public Made update(UUID id, ObjectNode changes) {
    ObjectNode without = changes.deepCopy();
    without.remove("source");
    var contact = new ContactId(id);
    var wanted = new AtomicReference<@Nullable ConsentRequest>();
    try {
      ContactView view =
          contacts.change(
              contact,
              current -> {
                ContactRequest after =
                    rows.over(current.withConsent(null), without, ContactRequest.class);
                wanted.set(after.consent());
                return after;
              });
      return Made.of(id, consented(contact, view, wanted.get()));
    } catch (ProblemException refused) {
      return Made.refused(refused);
    }
  }

  /** Answers the version that the contact has then. */
  private long consented(ContactId id, ContactView view, @Nullable ConsentRequest wanted) {
    if (wanted == null || wanted.level() == view.consent().level()) {
      return view.version();
    }
    ContactView changed = consents.set(id, wanted, null).changed();
    return changed == null ? view.version() : changed.version();
  }

  @Override
  public Map<UUID, Long> lockVersions(Collection<UUID> ids) {
    return repository.lockAll(ids).stream()
        .collect(Collectors.toMap(Contact::id, Contact::version));
  }

  @Override
  public Set<UUID> inUse(Collection<UUID> ids) {
    Set<UUID> used = new HashSet<>(repository.guardiansAmong(ids));
    records.forEach(feature -> used.addAll(feature.goingWith(ids)));
    return used;
  }

  @Override
  public void remove(Collection<UUID> ids) {
    List<ContactView> unused = removal.remove(repository.lockAll(ids), DeleteReason.DELETED);
  }
}
