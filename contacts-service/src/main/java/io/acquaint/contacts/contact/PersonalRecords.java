package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A bean of a feature that keeps records about a person: what it answers when the person asks what
 * is known, and what the proof of an erasure counts. To remove them is the work of its {@link
 * ContactDependents}, which also writes the tombstones of what it published.
 */
public interface PersonalRecords {

  /** What the records are called in the answer: camelCase, plural, such as {@code interactions}. */
  String name();

  /** All of them, as the routes of the feature show them. */
  List<?> of(ContactId contact);

  /** Those of the contacts that have such records, if they go with the contact. */
  Set<UUID> goingWith(Collection<UUID> contacts);

  /**
   * Whether they go with the contact. What stays must not lead back to the person, as the hash of
   * an address that is not to be mailed.
   */
  default boolean goWithContact() {
    return true;
  }
}
