package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.EmailAddress;
import io.acquaint.kit.problem.Findings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one person's records come to when they become one. A field that the request names has the
 * value of the record it names; any other keeps the survivor's value, or takes the first there is.
 * What a person refused in one record stays refused; of two consents the later one counts. Who is a
 * child in one record is a child, so that nobody is profiled by mistake.
 */
final class MergedFields {

  private static final int MOST_OTHER_EMAILS = 5;

  /** What a request can decide. */
  static final Set<String> DECIDABLE =
      Set.of(
          "firstName",
          "lastName",
          "email",
          "phone",
          "mobilePhone",
          "jobTitle",
          "department",
          "role",
          "kinds",
          "accountId",
          "address",
          "birthDate",
          "language",
          "timeZone",
          "ownerId",
          "marketingOnly",
          "originatingLeadId",
          "preferences",
          "consent",
          "child",
          "guardianId",
          "attributes",
          "status");

  private final Contact survivor;
  private final List<Contact> all;
  private final Map<String, Contact> chosen = new LinkedHashMap<>();

  /**
   * @param all the survivor, then the others in the order of the request
   */
  MergedFields(List<Contact> all, Map<String, UUID> fields, Findings findings) {
    this.survivor = all.getFirst();
    this.all = all;
    fields.forEach(
        (field, id) -> {
          String pointer = "/fields/" + field.replace("~", "~0").replace("/", "~1");
          if (!DECIDABLE.contains(field)) {
            findings.at(pointer, "unknown_field", "is not a field that a merge can decide");
            return;
          }
          all.stream()
              .filter(contact -> contact.id.equals(id))
              .findFirst()
              .ifPresentOrElse(
                  contact -> chosen.put(field, contact),
                  () ->
                      findings.at(
                          pointer, "not_part_of_merge", "must be one of the merged contacts"));
        });
  }

  /** The survivor as a client would have to write it. */
  ContactRequest request() {
    String email = of("email", c -> c.email);
    return new ContactRequest(
        of("firstName", c -> c.firstName),
        Objects.requireNonNull(of("lastName", c -> c.lastName)),
        email,
        otherEmails(email),
        of("phone", c -> c.phone),
        of("mobilePhone", c -> c.mobilePhone),
        of("jobTitle", c -> c.jobTitle),
        of("department", c -> c.department),
        of("role", c -> c.role),
        chosen.containsKey("kinds") ? of("kinds", c -> c.kinds) : union(c -> c.kinds),
        of("accountId", c -> c.accountId),
        of("address", c -> c.address),
        of("birthDate", c -> c.birthDate),
        of("language", c -> c.language),
        of("timeZone", c -> c.timeZone),
        of("ownerId", c -> c.ownerId),
        marketingOnly(),
        of("originatingLeadId", c -> c.originatingLeadId),
        survivor.source,
        PreferencesRequest.of(preferences()),
        ConsentRequest.of(survivor.consent),
        child(),
        of("guardianId", c -> c.guardianId),
        attributes(),
        externalIds(),
        of("status", c -> c.status));
  }

  /** The consent that holds from now on. */
  Consent consent() {
    Contact named = chosen.get("consent");
    if (named != null) {
      return named.consent;
    }
    return all.stream()
        .map(contact -> contact.consent)
        .filter(consent -> consent.changedAt() != null)
        .max(Comparator.comparing(Consent::changedAt))
        .orElse(survivor.consent);
  }

  private <T> @Nullable T of(String field, Function<Contact, @Nullable T> value) {
    Contact named = chosen.get(field);
    if (named != null) {
      return value.apply(named);
    }
    for (Contact contact : all) {
      T known = value.apply(contact);
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  private <T> Set<T> union(Function<Contact, Collection<T>> values) {
    var union = new LinkedHashSet<T>();
    all.forEach(contact -> union.addAll(values.apply(contact)));
    return union;
  }

  /** Every address that anybody had, but the main one: mail to an old one is still theirs. */
  private List<String> otherEmails(@Nullable String main) {
    var keys = new HashSet<String>();
    if (main != null) {
      keys.add(new EmailAddress(main).matchKey());
    }
    var others = new ArrayList<String>();
    for (Contact contact : all) {
      var theirs = new ArrayList<>(contact.otherEmails);
      if (contact.email != null) {
        theirs.addFirst(contact.email);
      }
      for (String each : theirs) {
        if (keys.add(new EmailAddress(each).matchKey()) && others.size() < MOST_OTHER_EMAILS) {
          others.add(each);
        }
      }
    }
    return others;
  }

  /** Whoever sales know in one record is known to sales. */
  private boolean marketingOnly() {
    Contact named = chosen.get("marketingOnly");
    return named == null
        ? all.stream().allMatch(contact -> contact.marketingOnly)
        : named.marketingOnly;
  }

  private boolean child() {
    Contact named = chosen.get("child");
    return named == null ? all.stream().anyMatch(contact -> contact.child) : named.child;
  }

  private Preferences preferences() {
    Contact named = chosen.get("preferences");
    if (named != null) {
      return named.preferences;
    }
    Preferences own = survivor.preferences;
    return new Preferences(
        allowed(Preferences::bulkEmail),
        allowed(Preferences::email),
        allowed(Preferences::phone),
        allowed(Preferences::postalMail),
        allowed(Preferences::fax),
        own.formPrefill(),
        allowed(Preferences::followEmail),
        allowed(Preferences::tracking),
        own.preferredChannel(),
        own.preferredDay(),
        own.preferredTime());
  }

  private boolean allowed(Function<Preferences, Boolean> preference) {
    return all.stream().allMatch(contact -> preference.apply(contact.preferences));
  }

  private Map<String, Object> attributes() {
    Contact named = chosen.get("attributes");
    if (named != null) {
      return named.attributes;
    }
    var merged = new LinkedHashMap<String, Object>();
    all.forEach(contact -> contact.attributes.forEach(merged::putIfAbsent));
    return merged;
  }

  private Map<String, String> externalIds() {
    var merged = new LinkedHashMap<String, String>();
    all.forEach(contact -> contact.externalIds.forEach(merged::putIfAbsent));
    return merged;
  }
}
