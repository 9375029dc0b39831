package io.acquaint.contacts.matching;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.contacts.contact.ContactRequest;
import io.acquaint.contacts.contact.ContactService;
import io.acquaint.contacts.contact.PersonLocks;
import io.acquaint.contacts.matching.MatchAnswer.Result;
import io.acquaint.kit.intake.ImportTarget;
import io.acquaint.kit.intake.Recognition;
import io.acquaint.kit.json.StrictJson;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds or creates contacts. Locks on person and key decide, not a look before an insert. */
@ApplicationScoped
class MatchService {

  static final int MOST_ITEMS = 1_000;

  private final StrictJson strict;
  private final MatchTables tables;
  private final ImportTarget<ContactRequest> target;
  private final Recognition recognition;
  private final PersonLocks locks;
  private final ContactService contacts;
  private final Caller caller;
  private final AppClock clock;

  MatchService(
      StrictJson strict,
      MatchTables tables,
      ImportTarget<ContactRequest> target,
      Recognition recognition,
      PersonLocks locks,
      ContactService contacts,
      Caller caller,
      AppClock clock) {
    this.strict = strict;
    this.tables = tables;
    this.target = target;
    this.recognition = recognition;
    this.locks = locks;
    this.contacts = contacts;
    this.caller = caller;
    this.clock = clock;
  }

  /** An item as it was read: one that could not be read has findings instead. */
  private record Read(@Nullable String key, @Nullable MatchItem item, List<Finding> findings) {}

  /**
   * Finds or creates everybody in the body.
   *
   * @throws ProblemException 422 when there are none or too many
   */
  @Transactional
  public MatchAnswers matchOrCreate(JsonNode body) {
    var people = new PeopleOfACall(target);
    List<Read> items = read(body, people);
    Set<String> keys = new LinkedHashSet<>();
    items.stream().map(Read::key).filter(Objects::nonNull).forEach(keys::add);
    locks.lock(words(people, keys));
    people.lookUp(recognition);
    Map<String, MatchAnswer> byKey = tables.byKey(caller.name(), keys);
    var answers = new ArrayList<MatchAnswer>(items.size());
    var fresh = new ArrayList<MatchAnswer>();
    for (Read item : items) {
      MatchAnswer known = item.key() == null ? null : byKey.get(item.key());
      MatchAnswer answer = known == null ? settle(item, people) : known;
      if (known == null && answer.key() != null && answer.contactId() != null) {
        byKey.put(answer.key(), answer);
        fresh.add(answer);
      }
      answers.add(answer);
    }
    tables.keep(caller.name(), fresh, clock.instant());
    return new MatchAnswers(answers);
  }

  private MatchAnswer settle(Read read, PeopleOfACall people) {
    MatchItem item = read.item();
    if (item == null || !read.findings().isEmpty()) {
      return MatchAnswer.failed(read.key(), read.findings());
    }
    UUID match = people.find(item);
    if (match != null) {
      return MatchAnswer.of(read.key(), Result.MATCHED, match);
    }
    try {
      UUID created = contacts.add(item.contact()).id();
      people.created(item.contact(), created);
      return MatchAnswer.of(read.key(), Result.CREATED, created);
    } catch (ProblemException refused) {
      return MatchAnswer.failed(
          read.key(),
          refused.findings().stream()
              .map(f -> new Finding("/contact" + f.pointer(), null, null, f.code(), f.message()))
              .toList());
    }
  }

  private List<Read> read(JsonNode body, PeopleOfACall people) {
    JsonNode items = body.path("items");
    if (!items.isArray() || items.isEmpty() || items.size() > MOST_ITEMS) {
      throw Problems.unprocessable(
          List.of(Finding.at("/items", "size", "must hold 1 to " + MOST_ITEMS + " people")));
    }
    var read = new ArrayList<Read>(items.size());
    for (JsonNode item : items) {
      var findings = new Findings();
      MatchItem bound = strict.bind(item, MatchItem.class, "", findings).orElse(null);
      if (bound != null) {
        people.add(bound, findings);
      }
      String key = bound == null ? item.path("key").textValue() : bound.key();
      read.add(new Read(key, bound, findings.asList()));
    }
    return read;
  }

  private Set<String> words(PeopleOfACall people, Set<String> keys) {
    Set<String> words = people.lockWords();
    keys.forEach(key -> words.add("key " + caller.name() + " " + key));
    return words;
  }
}
