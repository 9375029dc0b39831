package io.acquaint.leads.lead;

import io.acquaint.kit.batch.BatchBody;
import io.acquaint.kit.batch.BatchResults;
import io.acquaint.kit.batch.BatchRun;
import io.acquaint.kit.batch.BatchTarget;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many operations on leads in one transaction, by what the single routes call. */
@ApplicationScoped
class LeadBatch implements BatchTarget<LeadRequest> {

  /** As the single route declares. */
  private static final List<String> MAY_DELETE =
      List.of(Roles.ADMIN, Roles.MARKETER, Roles.SALES_MANAGER, Roles.INTEGRATION);

  private final BatchRun runs;
  private final LeadService leads;
  private final LeadRepository rows;
  private final Caller caller;

  LeadBatch(BatchRun runs, LeadService leads, LeadRepository rows, Caller caller) {
    this.runs = runs;
    this.leads = leads;
    this.rows = rows;
    this.caller = caller;
  }

  @Transactional
  public BatchResults run(BatchBody<LeadOperation> body, boolean atomic) {
    return runs.run(body, atomic, LeadRequest.class, this);
  }

  @Override
  public void lock(Collection<UUID> ids) {
    List<Lead> unused = rows.lockAll(ids);
  }

  @Override
  public Written create(LeadRequest request) {
    return written(leads.add(request));
  }

  @Override
  public Written change(UUID id, MergePatch<LeadRequest> patch, @Nullable String ifMatch) {
    return written(leads.merge(new LeadId(id), ifMatch, patch));
  }

  @Override
  public void delete(UUID id, @Nullable String ifMatch) {
    if (MAY_DELETE.stream().noneMatch(caller::hasRole)) {
      throw Problems.forbidden("The roles of the caller do not allow to delete leads.");
    }
    leads.remove(new LeadId(id), ifMatch);
  }

  private static Written written(LeadView view) {
    return new Written(view.id(), view.version());
  }
}
