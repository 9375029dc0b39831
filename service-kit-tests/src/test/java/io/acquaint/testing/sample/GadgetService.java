package io.acquaint.testing.sample;

import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.changes.DeleteReason;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The use cases of gadgets. */
@ApplicationScoped
public class GadgetService {

  static final String COLLECTION = "gadgets";

  private final EntityManager entities;
  private final AppClock clock;
  private final IdSource ids;
  private final ChangeFeed changes;
  private final AuditLog audit;

  GadgetService(
      EntityManager entities, AppClock clock, IdSource ids, ChangeFeed changes, AuditLog audit) {
    this.entities = entities;
    this.clock = clock;
    this.ids = ids;
    this.changes = changes;
    this.audit = audit;
  }

  @Transactional
  public GadgetView create(GadgetRequest request) {
    Gadget gadget = new Gadget(ids.next(), request, clock.instant());
    entities.persist(gadget);
    entities.flush();
    changes.upserted(COLLECTION, gadget.id(), gadget.version());
    audit.record("created", "gadget", gadget.id(), gadget.version(), List.of("name"));
    return GadgetView.from(gadget);
  }

  @Transactional
  public GadgetView change(UUID id, GadgetRequest request) {
    Gadget gadget = found(id);
    gadget.change(request, clock.instant());
    entities.flush();
    changes.upserted(COLLECTION, id, gadget.version());
    audit.record("updated", "gadget", id, gadget.version(), List.of("name"));
    return GadgetView.from(gadget);
  }

  @Transactional
  public void delete(UUID id, DeleteReason reason) {
    Gadget gadget = found(id);
    entities.remove(gadget);
    changes.deleted(COLLECTION, id, gadget.version() + 1, reason);
    audit.record("deleted", "gadget", id, gadget.version() + 1, List.of());
  }

  private Gadget found(UUID id) {
    Gadget gadget = entities.find(Gadget.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (gadget == null) {
      throw Problems.notFound("gadget", id);
    }
    return gadget;
  }
}
