package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.EmailAddress;
import io.acquaint.kit.changes.DeleteReason;
import io.acquaint.kit.privacy.Person;
import io.acquaint.kit.privacy.PersonKnowledge;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What contacts, and the records of all features about them, say of a person. */
@ApplicationScoped
public class ContactPrivacy implements PersonKnowledge {

  private final ContactRepository contacts;
  private final ContactRemoval removal;
  private final List<PersonalRecords> features;

  ContactPrivacy(
      ContactRepository contacts, ContactRemoval removal, @All List<PersonalRecords> features) {
    this.contacts = contacts;
    this.removal = removal;
    this.features = features;
  }

  /**
   * The person behind a contact: every record that was merged into it, and every mail address.
   *
   * @throws io.acquaint.kit.problem.ProblemException 404, and 409 for a contact that was merged
   */
  @Transactional
  public Person personOf(ContactId id) {
    Contact contact = contacts.find(id).orElseThrow(() -> ContactProblems.notFound(id));
    if (contact.mergedIntoId != null) {
      throw ContactProblems.merged(id, contact.mergedIntoId);
    }
    var records = new ArrayList<>(contacts.list("mergedIntoId", contact.id));
    records.addFirst(contact);
    Set<String> emails = new LinkedHashSet<>();
    for (Contact record : records) {
      Stream.concat(Stream.ofNullable(record.email), record.otherEmails.stream())
          .map(email -> new EmailAddress(email).matchKey())
          .forEach(emails::add);
    }
    return new Person(records.stream().map(Contact::id).toList(), List.copyOf(emails));
  }

  /**
   * @throws io.acquaint.kit.problem.ProblemException 409 while it is the guardian of a child
   */
  public void refuseGuardian(ContactId id) {
    if (contacts.isGuardian(id.value())) {
      throw ContactProblems.isGuardian(id);
    }
  }

  @Override
  public Map<String, ? extends List<?>> about(Person person) {
    Map<String, List<Object>> found = new LinkedHashMap<>();
    for (UUID id : person.ids()) {
      contacts
          .findByIdOptional(id)
          .ifPresent(contact -> add(found, "contacts", List.of(ContactView.from(contact))));
      features.forEach(feature -> add(found, feature.name(), feature.of(new ContactId(id))));
    }
    return found;
  }

  private static void add(Map<String, List<Object>> found, String name, List<?> some) {
    found.computeIfAbsent(name, none -> new ArrayList<>()).addAll(some);
  }

  /**
   * Removes the contacts with everything that belongs to them. What is answered was removed: it was
   * there before and is not there afterwards.
   */
  @Override
  public Map<String, Long> erase(Person person) {
    Map<String, Long> removed = new LinkedHashMap<>();
    removed.put("contacts", 0L);
    for (UUID id : person.ids()) {
      count(new ContactId(id), removed);
    }
    for (UUID id : person.ids()) {
      Optional<Contact> contact = contacts.lock(new ContactId(id));
      if (contact.isPresent()) {
        removed.merge(
            "contacts",
            (long) removal.remove(List.of(contact.get()), DeleteReason.ERASED).size(),
            Long::sum);
      }
    }
    Map<String, Long> left = new LinkedHashMap<>();
    person.ids().forEach(id -> count(new ContactId(id), left));
    left.forEach(
        (kind, count) -> {
          if (count > 0) {
            throw new IllegalStateException(count + " " + kind + " would outlive their contact");
          }
        });
    return removed;
  }

  private void count(ContactId id, Map<String, Long> counts) {
    features.stream()
        .filter(PersonalRecords::goWithContact)
        .forEach(feature -> counts.merge(feature.name(), (long) feature.of(id).size(), Long::sum));
  }
}
