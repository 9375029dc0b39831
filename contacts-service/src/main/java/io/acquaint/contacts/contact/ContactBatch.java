package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.batch.BatchBody;
import io.acquaint.kit.batch.BatchResults;
import io.acquaint.kit.batch.BatchRun;
import io.acquaint.kit.batch.BatchTarget;
import io.acquaint.kit.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many operations on contacts in one transaction, by what the single routes call. */
@ApplicationScoped
class ContactBatch implements BatchTarget<ContactRequest> {

  private final BatchRun runs;
  private final ContactService contacts;
  private final ContactRepository rows;

  ContactBatch(BatchRun runs, ContactService contacts, ContactRepository rows) {
    this.runs = runs;
    this.contacts = contacts;
    this.rows = rows;
  }

  @Transactional
  public BatchResults run(BatchBody<ContactOperation> body, boolean atomic) {
    return runs.run(body, atomic, ContactRequest.class, this);
  }

  @Override
  public void lock(Collection<UUID> ids) {
    List<Contact> unused = rows.lockAll(ids);
  }

  @Override
  public Written create(ContactRequest request) {
    return written(contacts.add(request));
  }

  @Override
  public Written change(UUID id, MergePatch<ContactRequest> patch, @Nullable String ifMatch) {
    return written(contacts.edit(new ContactId(id), patch, ifMatch));
  }

  @Override
  public void delete(UUID id, @Nullable String ifMatch) {
    contacts.remove(new ContactId(id), ifMatch);
  }

  private static Written written(ContactView view) {
    return new Written(view.id(), view.version());
  }
}
