package io.acquaint.model.evaluation;

import static io.acquaint.model.evaluation.Case.of;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.evaluation.Case.Facts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The named cases that every engine must answer alike. One list, so long. */
final class Corpus {

  private static final String WORKED_EXAMPLE =
      "{'all':[{'related':'leads','where':{'field':'topic','op':'IS','values':['conference contoso"
          + " ltd']}},{'field':'role','op':'IS','values':['DECISION_MAKER']}]}";
  private static final String THREE_CLICKS =
      "{'interaction':'EMAIL_CLICKED','within':'P30D','count':{'op':'AT_LEAST','value':3}}";

  private Corpus() {}

  private static Consumer<Facts> with(Consumer<ObjectNode> contact) {
    return f -> f.contact(contact);
  }

  private static final Consumer<Facts> NOTHING = f -> {};

  static List<Case> cases() {
    return List.of(
        // the example of the specification
        of(
            "worked example: decision maker with the lead",
            WORKED_EXAMPLE,
            f ->
                f.contact(b -> b.put("role", "DECISION_MAKER"))
                    .lead(b -> b.put("topic", " Conference Contoso Ltd ")),
            true),
        of(
            "worked example: the lead alone is not enough",
            WORKED_EXAMPLE,
            f -> f.lead(b -> b.put("topic", "Conference Contoso Ltd")),
            false),
        // missing values
        of("missing: IS is false", field("role", "IS", "'EMPLOYEE'"), NOTHING, false),
        of("missing: IS_NOT is true", field("role", "IS_NOT", "'EMPLOYEE'"), NOTHING, true),
        of(
            "missing: NOT_IN_LAST is true",
            field("birthDate", "NOT_IN_LAST", "'P7D'"),
            NOTHING,
            true),
        of(
            "missing: CONTAINS_NONE is true",
            field("kinds", "CONTAINS_NONE", "'VENDOR'"),
            NOTHING,
            true),
        of(
            "missing: not over it is true",
            "{'not':" + field("role", "IS", "'EMPLOYEE'") + "}",
            NOTHING,
            true),
        of(
            "blank is empty",
            "{'field':'jobTitle','op':'IS_EMPTY'}",
            with(b -> b.put("jobTitle", "   ")),
            true),
        of(
            "an empty set is empty",
            "{'field':'kinds','op':'IS_EMPTY'}",
            with(b -> b.putArray("kinds")),
            true),
        // text
        of(
            "text: case does not matter",
            field("lastName", "IS", "'MÜLLER'"),
            with(b -> b.put("lastName", "Müller")),
            true),
        of(
            "text: accents matter",
            field("lastName", "IS", "'Muller'"),
            with(b -> b.put("lastName", "Müller")),
            false),
        of(
            "text: composed and decomposed are the same",
            field("lastName", "IS", "'Mu\u0308ller'"),
            with(b -> b.put("lastName", "M\u00fcller")),
            true),
        of(
            "text: % is a plain character",
            field("jobTitle", "CONTAINS", "'a%c'"), with(b -> b.put("jobTitle", "abc")), false),
        of(
            "text: _ is a plain character",
            field("jobTitle", "STARTS_WITH", "'a_'"),
            with(b -> b.put("jobTitle", "a_c")),
            true),
        of(
            "text: quotes are plain characters",
            field("jobTitle", "ENDS_WITH", "'\\\"; drop'"),
            with(b -> b.put("jobTitle", "x\"; DROP")),
            true),
        of(
            "text: any of several",
            field("jobTitle", "IS", "'x','boss'"),
            with(b -> b.put("jobTitle", "Boss")),
            true),
        of(
            "text: IS_NOT means none of several",
            field("jobTitle", "IS_NOT", "'x','boss'"),
            with(b -> b.put("jobTitle", "Boss")),
            false),
        of(
            "text: a sigma is a sigma wherever it stands: IS",
            field("lastName", "IS", "'σασ'"),
            with(b -> b.put("lastName", "ΣΑΣ")),
            true),
        of(
            "text: a sigma is a sigma wherever it stands: CONTAINS",
            field("lastName", "CONTAINS", "'ΑΣ'"),
            with(b -> b.put("lastName", "ΒΑΣΗ")),
            true),
        of(
            "text: a sigma is a sigma wherever it stands: STARTS_WITH",
            field("lastName", "STARTS_WITH", "'ΟΔΟΣ'"),
            with(b -> b.put("lastName", "οδοσα")),
            true),
        of(
            "text: a sigma is a sigma wherever it stands: ENDS_WITH",
            field("lastName", "ENDS_WITH", "'Σ'"),
            with(b -> b.put("lastName", "σας")),
            true),
        of(
            "text: a sigma is a sigma wherever it stands: of an interaction",
            "{'interaction':'EMAIL_CLICKED','where':" + field("emailId", "IS", "'ΣΑΣ'") + "}",
            f ->
                f.world.happened(
                    f.contact,
                    InteractionType.EMAIL_CLICKED,
                    Case.NOON,
                    b -> b.put("emailId", "σασ")),
            true),
        // sets
        of(
            "set: all",
            field("kinds", "CONTAINS_ALL", "'VENDOR','SPEAKER'"),
            with(b -> b.putArray("kinds").add("SPEAKER").add("VENDOR").add("PARTNER")),
            true),
        of(
            "set: any",
            field("kinds", "CONTAINS_ANY", "'VENDOR','SPONSOR'"),
            with(b -> b.putArray("kinds").add("SPEAKER")),
            false),
        // numbers and money of related records
        of(
            "money: compared by amount",
            "{'related':'leads','where':{'field':'budget','op':'BETWEEN','values':[100,200]}}",
            f -> f.lead(b -> b.putObject("budget").put("amount", "200.00").put("currency", "EUR")),
            true),
        // counts of related records
        of("related: none", "{'related':'leads','count':{'op':'NONE'}}", NOTHING, true),
        of(
            "related: exactly two",
            "{'related':'leads','count':{'op':'EXACTLY','value':2}}",
            f -> f.lead(b -> {}).lead(b -> {}),
            true),
        of(
            "related: not over it means no such record",
            "{'not':{'related':'leads','where':{'field':'status','op':'IS','values':['OPEN']}}}",
            f -> f.lead(b -> b.put("status", "QUALIFIED")),
            true),
        of(
            "related: records of one step are counted once",
            "{'related':'account.contacts','count':{'op':'EXACTLY','value':2}}",
            f -> colleague(f, x -> {}),
            true),
        of(
                "related: a colleague's behaviour",
                "{'related':'account.contacts','where':{'interaction':'EMAIL_CLICKED','within':'P7D'}}",
                f ->
                    colleague(
                        f,
                        x ->
                            f.world.happened(
                                x,
                                InteractionType.EMAIL_CLICKED,
                                Instant.parse("2026-06-10T00:00:00Z"),
                                b -> {})),
                true)
            .next("2026-06-17T00:00:00Z"),
        // windows
        of(
                "window: three clicks, until the third newest leaves",
                THREE_CLICKS,
                f ->
                    f.did(
                        "EMAIL_CLICKED",
                        "2026-06-01T08:00:00Z",
                        "2026-06-02T08:00:00Z",
                        "2026-06-03T08:00:00Z",
                        "2026-05-20T08:00:00Z"),
                true)
            .next("2026-07-01T08:00:00Z"),
        of(
            "window: two are not three, and never will be by time",
            THREE_CLICKS,
            f -> f.did("EMAIL_CLICKED", "2026-06-01T08:00:00Z", "2026-06-02T08:00:00Z"),
            false),
        of(
            "window: its beginning is not part of it",
            "{'interaction':'EMAIL_CLICKED','within':'P30D'}",
            f -> f.did("EMAIL_CLICKED", "2026-05-16T12:00:00Z"),
            false),
        of(
                "window: now is part of it",
                "{'interaction':'EMAIL_CLICKED','within':'P30D'}",
                f -> f.did("EMAIL_CLICKED", "2026-06-15T12:00:00Z"),
                true)
            .next("2026-07-15T12:00:00Z"),
        of(
                "window: an occurrence ahead of the clock counts from its time on",
                "{'interaction':'EMAIL_CLICKED'}",
                f -> f.did("EMAIL_CLICKED", "2026-06-15T18:00:00Z"),
                false)
            .next("2026-06-15T18:00:00Z"),
        of(
                "window: nobody who did becomes nobody who did not",
                "{'interaction':'EMAIL_OPENED','within':'P7D','count':{'op':'NONE'}}",
                f -> f.did("EMAIL_OPENED", "2026-06-14T09:00:00Z"),
                false)
            .next("2026-06-21T09:00:00Z"),
        of(
                "window: a month back from a long month's end",
                "{'interaction':'EMAIL_OPENED','within':'P1M'}",
                f -> f.did("EMAIL_OPENED", "2026-01-31T12:00:00Z"),
                true)
            .next("2026-03-01T00:00:00Z")
            .at("2026-02-28T13:00:00Z", "UTC"),
        of(
                "window: a local day is 25 hours when the clocks go back",
                "{'interaction':'EMAIL_OPENED','within':'P1D'}",
                f -> f.did("EMAIL_OPENED", "2026-10-24T12:00:00Z"),
                true)
            .next("2026-10-25T13:00:00Z")
            .at("2026-10-25T12:30:00Z", "Europe/Berlin"),
        // sequences
        of(
            "sequence: in order",
            "{'sequence':[{'interaction':'EMAIL_OPENED'},{'interaction':'EMAIL_CLICKED'}],'within':'P14D'}",
            f ->
                f.did("EMAIL_OPENED", "2026-06-01T08:00:00Z")
                    .did("EMAIL_CLICKED", "2026-06-15T08:00:00Z"),
            true),
        of(
            "sequence: at the same instant is not later",
            "{'sequence':[{'interaction':'EMAIL_OPENED'},{'interaction':'EMAIL_CLICKED'}]}",
            f ->
                f.did("EMAIL_OPENED", "2026-06-01T08:00:00Z")
                    .did("EMAIL_CLICKED", "2026-06-01T08:00:00Z"),
            false),
        of(
            "sequence: too far apart",
            "{'sequence':[{'interaction':'EMAIL_OPENED'},{'interaction':'EMAIL_CLICKED'}],'within':'P14D'}",
            f ->
                f.did("EMAIL_OPENED", "2026-05-30T08:00:00Z")
                    .did("EMAIL_CLICKED", "2026-06-15T08:00:00Z"),
            false),
        // dates
        of(
                "birthday today",
                field("birthDate", "ANNIVERSARY_IN_NEXT", "'P7D'"),
                with(b -> b.put("birthDate", "1980-06-15")),
                true)
            .next("2026-06-16T00:00:00Z"),
        of(
                "birthday in seven days is not in the next seven",
                field("birthDate", "ANNIVERSARY_IN_NEXT", "'P7D'"),
                with(b -> b.put("birthDate", "1980-06-22")),
                false)
            .next("2026-06-16T00:00:00Z"),
        of(
                "born on 29 February: kept on the 28th",
                field("birthDate", "ANNIVERSARY_IN_NEXT", "'P1D'"),
                with(b -> b.put("birthDate", "2000-02-29")),
                true)
            .next("2026-03-01T00:00:00Z")
            .at("2026-02-28T12:00:00Z", "UTC"),
        of(
                "date: the seven days ending today",
                field("birthDate", "IN_LAST", "'P7D'"),
                with(b -> b.put("birthDate", "2026-06-09")),
                true)
            .next("2026-06-16T00:00:00Z"),
        of(
                "time: ON is the local day",
                field("createdAt", "ON", "'2026-06-15'"),
                with(b -> b.put("createdAt", "2026-06-14T22:30:00Z")),
                true)
            .at("2026-06-15T12:00:00Z", "Europe/Berlin"),
        of(
            "time: BETWEEN includes both ends",
            field("createdAt", "BETWEEN", "'2026-06-01','2026-06-15'"),
            with(b -> b.put("createdAt", "2026-06-15T23:59:59.999999Z")),
            true),
        // composites: the algebra
        of(
                "all: false until the latest of the false children",
                "{'all':[{'interaction':'EMAIL_OPENED','within':'P7D','count':{'op':'NONE'}},"
                    + "{'interaction':'EMAIL_CLICKED','within':'P7D','count':{'op':'NONE'}}]}",
                f ->
                    f.did("EMAIL_OPENED", "2026-06-10T00:00:00Z")
                        .did("EMAIL_CLICKED", "2026-06-12T00:00:00Z"),
                false)
            .next("2026-06-19T00:00:00Z"),
        of(
                "any: true until the latest of the true children",
                "{'any':[{'interaction':'EMAIL_OPENED','within':'P7D'},{'interaction':'EMAIL_CLICKED','within':'P7D'}]}",
                f ->
                    f.did("EMAIL_OPENED", "2026-06-10T00:00:00Z")
                        .did("EMAIL_CLICKED", "2026-06-12T00:00:00Z"),
                true)
            .next("2026-06-19T00:00:00Z"),
        of(
            "all: what is false for ever makes windows irrelevant",
            "{'all':["
                + field("role", "IS", "'EMPLOYEE'")
                + ",{'interaction':'EMAIL_OPENED','within':'P7D'}]}",
            f -> f.did("EMAIL_OPENED", "2026-06-10T00:00:00Z"),
            false),
        // who does not count
        of(
            "inactive contacts are no members",
            "{'field':'role','op':'IS_EMPTY'}",
            with(b -> b.put("status", "INACTIVE")),
            false),
        of(
            "children are in no behavioural segment",
            "{'interaction':'EMAIL_OPENED'}",
            f -> f.contact(b -> b.put("child", true)).did("EMAIL_OPENED", "2026-06-10T00:00:00Z"),
            false),
        of(
            "children are in other segments",
            "{'field':'role','op':'IS_EMPTY'}",
            with(b -> b.put("child", true)),
            true));
  }

  private static void colleague(Facts f, Consumer<UUID> more) {
    UUID account = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    f.world.put(Entity.ACCOUNT, account, b -> b.put("name", "Contoso"));
    f.contact(b -> b.put("accountId", account.toString()));
    f.world.put(Entity.CONTACT, other, b -> b.put("accountId", account.toString()));
    more.accept(other);
  }

  private static String field(String name, String op, String values) {
    return "{'field':'" + name + "','op':'" + op + "','values':[" + values + "]}";
  }
}
