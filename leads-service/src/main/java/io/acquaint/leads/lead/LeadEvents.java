package io.acquaint.leads.lead;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.messaging.TopicSpec;
import io.acquaint.kit.outbox.OutboxEvent;
import io.acquaint.leads.lifecycle.LeadAction;
import io.acquaint.leads.lifecycle.LeadCause;
import java.util.List;
import java.util.UUID;

/** What is published about leads: always the full state, under the type that says what happened. */
public final class LeadEvents {

  /** The topic of leads: the newest state of each. */
  public static final TopicSpec TOPIC = TopicSpec.compacted(Topics.LEADS);

  static final String CREATED = "lead.created";
  static final String UPDATED = "lead.updated";
  static final String LINKED = "lead.linked";
  static final String STAGE_CHANGED = "lead.stage-changed";
  static final String SALES_READY = "lead.sales-ready";

  private LeadEvents() {}

  static OutboxEvent of(String type, LeadView lead, LeadCause cause) {
    return OutboxEvent.state(TOPIC, lead.id(), type, new LeadEvent(lead, cause));
  }

  static OutboxEvent forgotten(UUID id) {
    return OutboxEvent.tombstone(TOPIC, id);
  }

  static List<OutboxEvent> deleted(LeadView last, LeadCause cause) {
    return List.of(of("lead.deleted", last, cause), OutboxEvent.tombstone(TOPIC, last.id()));
  }

  /** The type of the event that tells of an action. */
  static String typeOf(LeadAction action) {
    return switch (action) {
      case CONTACT_LINK -> LINKED;
      case MARKETING_QUALIFICATION, TELEPROSPECTING_READY, TELEPROSPECTING_ACCEPTANCE ->
          STAGE_CHANGED;
      case SALES_READY -> SALES_READY;
      case ASSIGNMENT -> "lead.assigned";
      case SALES_ACCEPTANCE -> UPDATED;
      case RECYCLING -> "lead.recycled";
      case QUALIFICATION -> "lead.qualified";
      case DISQUALIFICATION -> "lead.disqualified";
      case REACTIVATION -> "lead.reactivated";
    };
  }
}
