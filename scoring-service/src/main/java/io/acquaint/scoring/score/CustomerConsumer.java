package io.acquaint.scoring.score;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.contracts.Topics;
import io.acquaint.kit.consumer.BatchHandler;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.model.picture.ChangeSet;
import io.acquaint.model.picture.PictureWriter;
import io.acquaint.scoring.model.LiveModel;
import io.acquaint.scoring.model.LiveModels;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** Keeps the picture of customers, and scores the leads that a batch of events can have changed. */
@ApplicationScoped
class CustomerConsumer implements BatchHandler {
  private final PictureWriter picture;
  private final LiveModels models;
  private final AffectedLeads affected;
  private final Scoring scoring;

  CustomerConsumer(ObjectMapper json, LiveModels models, AffectedLeads affected, Scoring scoring) {
    this.picture = new PictureWriter(json);
    this.models = models;
    this.affected = affected;
    this.scoring = scoring;
  }

  @Override
  public String consumer() {
    return "scoring";
  }

  /**
   * Everything about customers but scores, which are this service's own, and suppressed addresses.
   */
  @Override
  public Set<String> topics() {
    Set<String> topics = new HashSet<>(PictureWriter.topics());
    topics.remove(Topics.SCORES);
    topics.remove(Topics.SUPPRESSIONS);
    return topics;
  }

  @Override
  public void apply(List<InboundEvent> batch, DSLContext db) {
    List<LiveModel> held = models.hold();
    ChangeSet changes = picture.apply(batch, db);
    if (!changes.isEmpty()) {
      scoring.rescore(db, affected.of(changes, held, db));
    }
    scoring.rescoreSoon(db, AffectedLeads.askingAbout(changes.redefined(), held));
  }
}
