package io.acquaint.contacts.insight;

import io.acquaint.contacts.interaction.InteractionType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the figures of one contact or account in one period come from. */
interface Figures {

  /** How many changes of subscriptions are told at most. */
  int MOST_CHANGES = 200;

  /** What is counted once per recipient and message, or per recipient and link. */
  enum Once {
    /** Messages that were opened. */
    OPEN,
    /** Messages in which something was clicked. */
    CLICK,
    /** Links that were clicked, in whatever message. */
    LINK,
    /** Messages by which somebody unsubscribed. */
    UNSUBSCRIBE
  }

  /** What is counted by what it is about. */
  enum Item {
    PAGE,
    LINK,
    FORM_VISIT,
    FORM_SUBMIT
  }

  /** How often something happened on a day. */
  record TypeOnDay(LocalDate day, InteractionType type, long count) {}

  /**
   * How often mails were opened.
   *
   * @param weekday 1 is Monday
   */
  record OpenedAt(int weekday, int hour, long count) {}

  /** How often something happened with one thing; its id or address, empty if it had none. */
  record ItemCount(String item, long count) {}

  /** A list was joined or left. */
  record ListChange(@Nullable String listId, InteractionType type, Instant at) {}

  List<TypeOnDay> types();

  Map<Once, Long> once();

  List<OpenedAt> openings();

  /** Of the messages whose first opening is in the period; from the first sending. */
  Optional<Duration> medianDelayToOpen();

  /** The most frequent first. */
  List<ItemCount> items(Item item, int limit);

  /** The newest first. */
  List<ListChange> listChanges();
}
