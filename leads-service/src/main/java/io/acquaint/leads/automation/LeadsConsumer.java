package io.acquaint.leads.automation;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.consumer.BatchHandler;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.leads.attribute.KnownAttribute;
import io.acquaint.leads.attribute.KnownAttributes;
import io.acquaint.leads.directory.KnownRecords;
import io.acquaint.leads.directory.RecordKind;
import io.acquaint.leads.lead.LeadAutomation;
import io.acquaint.leads.score.LeadScoreCopies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * Follows scores, contacts, accounts and attribute definitions. A poll costs a handful of
 * statements, however many events it brings; only leads that move cost more.
 */
@ApplicationScoped
class LeadsConsumer implements BatchHandler {

  private final LeadScoreCopies copies;
  private final LeadAutomation leads;
  private final KnownRecords known;
  private final KnownAttributes attributes;

  LeadsConsumer(
      LeadScoreCopies copies,
      LeadAutomation leads,
      KnownRecords known,
      KnownAttributes attributes) {
    this.copies = copies;
    this.leads = leads;
    this.known = known;
    this.attributes = attributes;
  }

  @Override
  public String consumer() {
    return "leads";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SCORES, Topics.CONTACTS, Topics.ACCOUNTS, Topics.ATTRIBUTE_DEFINITIONS);
  }

  @Override
  public void apply(List<InboundEvent> batch, DSLContext db) {
    ReferenceBatch contacts = new ReferenceBatch();
    ReferenceBatch accounts = new ReferenceBatch();
    List<InboundEvent> scores = new ArrayList<>();
    for (InboundEvent event : batch) {
      switch (event.topic()) {
        case Topics.SCORES -> scores.add(event);
        case Topics.CONTACTS -> contacts.take(event);
        case Topics.ACCOUNTS -> accounts.take(event);
        case Topics.ATTRIBUTE_DEFINITIONS -> attribute(event);
        default -> throw new IllegalStateException("Not a topic of ours: " + event.topic());
      }
    }
    references(contacts, accounts);
    scores(scores);
  }

  private void references(ReferenceBatch contacts, ReferenceBatch accounts) {
    known.learn(RecordKind.CONTACT, contacts.present());
    known.learn(RecordKind.ACCOUNT, accounts.present());
    known.forget(RecordKind.CONTACT, contacts.gone().keySet());
    known.forget(RecordKind.ACCOUNT, accounts.gone().keySet());
    leads.parentsGone(contacts.gone(), accounts.gone().keySet());
  }

  private void scores(List<InboundEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    ScoreBatch outcome = new ScoreBatch(copies.read(ScoreBatch.keysOf(events)));
    events.forEach(outcome::take);
    copies.remove(outcome.removed());
    copies.write(outcome.written());
    leads.scored(outcome.signals());
  }

  private void attribute(InboundEvent event) {
    String lead = "LEAD:";
    if (!event.key().startsWith(lead)) {
      return;
    }
    String name = event.key().substring(lead.length());
    if (event.tombstone() || event.type().endsWith(".deleted")) {
      attributes.forget(name);
      return;
    }
    List<String> allowed = new ArrayList<>();
    event.body().path("allowedValues").forEach(value -> allowed.add(value.asText()));
    attributes.learn(
        new KnownAttribute(
            name,
            event.body().path("version").asLong(),
            event.body().path("type").asText(),
            allowed));
  }
}
