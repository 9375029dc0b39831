package io.acquaint.contacts.suppression;

import io.acquaint.contacts.interaction.FreshInteractions;
import io.acquaint.contacts.interaction.InteractionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** Sorts fresh interactions into what they say about the address of the contact. */
@ApplicationScoped
class BouncedMail implements FreshInteractions {

  private final SuppressionWriter writer;

  BouncedMail(SuppressionWriter writer) {
    this.writer = writer;
  }

  @Override
  public void stored(List<InteractionView> fresh, DSLContext db) {
    var refused = new ArrayList<Refusal>();
    var softBounces = new ArrayList<InteractionView>();
    var arrived = new ArrayList<InteractionView>();
    for (InteractionView interaction : fresh) {
      switch (interaction.type()) {
        case EMAIL_HARD_BOUNCED ->
            refused.add(Refusal.of(SuppressionReason.HARD_BOUNCE, interaction));
        case EMAIL_SPAM_REPORTED ->
            refused.add(Refusal.of(SuppressionReason.SPAM_REPORT, interaction));
        case EMAIL_SOFT_BOUNCED -> softBounces.add(interaction);
        case EMAIL_DELIVERED, EMAIL_OPENED, EMAIL_CLICKED -> arrived.add(interaction);
        // A block is about us or about one mail, not about the address.
        case EMAIL_BLOCK_BOUNCED, EMAIL_BLOCKED -> {}
        case EMAIL_SENT,
            EMAIL_FORWARDED,
            EMAIL_UNSUBSCRIBED,
            WEBSITE_VISITED,
            LINK_CLICKED,
            FORM_VISITED,
            FORM_SUBMITTED,
            DOWNLOAD_REQUESTED,
            LIST_SUBSCRIBED,
            LIST_UNSUBSCRIBED,
            SUBSCRIPTION_CENTER_SUBMITTED,
            EVENT_REGISTERED,
            EVENT_REGISTRATION_CANCELLED,
            EVENT_CHECKED_IN,
            SURVEY_ANSWERED,
            CUSTOM -> {}
      }
    }
    writer.suppress(refused);
    writer.softBounced(softBounces);
    writer.arrived(arrived);
    writer.suppressThoseThatBounceAgainAndAgain(softBounces);
  }
}
