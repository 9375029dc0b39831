package io.acquaint.contacts.confirmation;

import io.acquaint.contacts.party.ContactId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the contact's word.
 *
 * @param listId the list to join, for {@link Purpose#SUBSCRIPTION}
 * @param level the level to rise to, for {@link Purpose#CONSENT}
 * @param how on which way the list will have been joined, in the words of that feature
 * @param requestedBy who said that the contact wants it
 */
public record Wish(
    ContactId contact,
    Purpose purpose,
    @Nullable UUID listId,
    @Nullable String level,
    @Nullable String how,
    @Nullable String formId,
    @Nullable String justification,
    String requestedBy,
    Instant requestedAt) {}
