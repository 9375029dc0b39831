package io.acquaint.leads.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a lead belongs to: a contact, an account, both (then it is scored as the contact's), or
 * nobody yet.
 */
@Embeddable
record Parents(
    @Column(name = "parent_contact_id") @Nullable UUID contactId,
    @Column(name = "parent_account_id") @Nullable UUID accountId) {

  static final Parents NONE = new Parents(null, null);
}
