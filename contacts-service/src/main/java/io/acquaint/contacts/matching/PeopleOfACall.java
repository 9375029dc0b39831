package io.acquaint.contacts.matching;

import io.acquaint.contacts.contact.ContactRequest;
import io.acquaint.kit.intake.Candidates;
import io.acquaint.kit.intake.ImportTarget;
import io.acquaint.kit.intake.Matching;
import io.acquaint.kit.intake.Recognition;
import io.acquaint.kit.problem.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people of one call, and which of them are contacts already, by every strategy that the call
 * uses: whoever one item creates, the later ones find.
 */
final class PeopleOfACall {

  /** What was merged stands for its survivor; of several the one that was changed last. */
  private static final Candidates CONTACTS =
      new Candidates(
          "coalesce(t.merged_into_id, t.id)",
          "true",
          "t.merged_into_id is not null, t.status <> 'ACTIVE', t.updated_at desc, t.id");

  private final ImportTarget<ContactRequest> contacts;
  private final Map<List<String>, Matching<ContactRequest>> strategies = new LinkedHashMap<>();
  private final Map<Matching<ContactRequest>, Map<List<String>, UUID>> known = new HashMap<>();
  private final List<ContactRequest> people = new ArrayList<>();

  PeopleOfACall(ImportTarget<ContactRequest> contacts) {
    this.contacts = contacts;
  }

  /** Takes a person in; findings say why its strategy cannot be followed. */
  void add(MatchItem item, Findings findings) {
    Matching<ContactRequest> strategy = strategy(item, findings);
    if (item.matching() != null) {
      for (String field : strategy.lacking(item.contact())) {
        findings.at(
            "/contact/" + field.replace('.', '/'),
            "required",
            "is needed to recognise the person by");
      }
    }
    people.add(item.contact());
  }

  private Matching<ContactRequest> strategy(MatchItem item, Findings findings) {
    List<String> fields = item.matching() == null ? contacts.defaultMatching() : item.matching();
    Matching<ContactRequest> familiar = strategies.get(fields);
    if (familiar != null) {
      return familiar;
    }
    var wrong = new Findings();
    Matching<ContactRequest> strategy = Matching.of(contacts, fields, "/matching", wrong);
    if (wrong.isEmpty()) {
      strategies.put(fields, strategy);
    }
    findings.addAll(wrong.asList());
    return strategy;
  }

  /** What to lock so that nobody else makes one of them, in whatever way the call knows them. */
  Set<String> lockWords() {
    Set<String> words = new LinkedHashSet<>();
    for (Matching<ContactRequest> strategy : strategies.values()) {
      keys(strategy).forEach(key -> words.add(strategy.lockWord(key)));
    }
    return words;
  }

  /** Looks who is there, a statement for each strategy. */
  void lookUp(Recognition recognition) {
    for (Matching<ContactRequest> strategy : strategies.values()) {
      known.put(strategy, recognition.find(contacts.table(), CONTACTS, strategy, keys(strategy)));
    }
  }

  @Nullable UUID find(MatchItem item) {
    Matching<ContactRequest> strategy = strategy(item, new Findings());
    List<String> key = strategy.key(item.contact());
    return key == null ? null : known.getOrDefault(strategy, Map.of()).get(key);
  }

  /** Whoever was just created is known from now on. */
  void created(ContactRequest person, UUID contact) {
    known.forEach(
        (strategy, contacts) -> {
          List<String> key = strategy.key(person);
          if (key != null) {
            contacts.putIfAbsent(key, contact);
          }
        });
  }

  private Set<List<String>> keys(Matching<ContactRequest> strategy) {
    Set<List<String>> keys = new LinkedHashSet<>();
    for (ContactRequest person : people) {
      List<String> key = strategy.key(person);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }
}
