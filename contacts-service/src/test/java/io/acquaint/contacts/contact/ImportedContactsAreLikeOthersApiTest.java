package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.someAccount;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.Import;
import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An import writes many at once, by another way than a single creation: to the same rows. */
@QuarkusTest
@ServiceTest
class ImportedContactsAreLikeOthersApiTest {

  /** Everything in it that means something to CSV, to COPY or to an array of PostgreSQL. */
  private static final String HOSTILE = "a\\\\b\\tc\\nd \\\"e\\\" {f,g} \\\\N é 𝄞";

  private static final String HOSTILE_CELL = "\"a\\b\tc\nd \"\"e\"\" {f,g} \\N é 𝄞\"";

  @Test
  void everyColumnHoldsWhatASingleCreationWrites() {
    String account = someAccount("Engines " + UUID.randomUUID());
    String guardian = someContact();
    String name = "n" + UUID.randomUUID();
    String number = "a" + UUID.randomUUID().toString().replace("-", "");
    String yes = "b" + UUID.randomUUID().toString().replace("-", "");
    register(number, "NUMBER");
    register(yes, "BOOLEAN");
    createContact(
        """
        {"lastName":"%1$s","firstName":"Zoë","email":"Zoë@bücher.de",
         "otherEmails":["a@example.org","\\"b,{c\\"@example.org"],"phone":"020 7946 0018",
         "mobilePhone":"+447700900123","jobTitle":"%2$s","department":"%2$s",
         "role":"DECISION_MAKER","kinds":["CUSTOMER","SPEAKER"],"accountId":"%3$s",
         "address":{"line1":"1 Way","line2":"2nd","city":"London","region":"L","postalCode":"W1",
         "country":"GB"},"birthDate":"1990-12-10","language":"en-GB","timeZone":"Europe/London",
         "ownerId":"grace","marketingOnly":true,"originatingLeadId":"%4$s",
         "source":{"kind":"EVENT","journeyId":"j","emailId":"e","formId":"f","pageId":"p",
         "eventId":"v","submittedAt":"2026-03-01T09:30:00.123456Z"},
         "preferences":{"bulkEmail":false,"formPrefill":true,"preferredChannel":"EMAIL",
         "preferredDay":"MONDAY","preferredTime":"MORNING"},
         "consent":{"level":"MARKETING","formId":"f","justification":"%2$s"},"child":true,
         "guardianId":"%4$s","attributes":{"%5$s":5.10,"%6$s":true},"externalIds":{"one":"%1$s"},
         "status":"INACTIVE"}
        """
            .formatted(name, HOSTILE, account, guardian, number, yes));

    JsonPath done =
        Import.run(
            "contacts",
            """
            lastName,firstName,email,otherEmails,phone,mobilePhone,jobTitle,department,role,kinds,\
            accountId,address.line1,address.line2,address.city,address.region,address.postalCode,\
            address.country,birthDate,language,timeZone,ownerId,marketingOnly,originatingLeadId,\
            source.kind,source.journeyId,source.emailId,source.formId,source.pageId,source.eventId,\
            source.submittedAt,preferences.bulkEmail,preferences.formPrefill,\
            preferences.preferredChannel,preferences.preferredDay,preferences.preferredTime,\
            consent.level,consent.formId,consent.justification,child,guardianId,attributes.%5$s,\
            attributes.%6$s,externalIds.two,status
            %1$s,Zoë,Zoë@bücher.de,"a@example.org;""b,{c""@example.org",020 7946 0018,\
            +447700900123,%2$s,%2$s,DECISION_MAKER,CUSTOMER;SPEAKER,%3$s,1 Way,2nd,London,L,W1,GB,\
            1990-12-10,en-GB,Europe/London,grace,true,%4$s,EVENT,j,e,f,p,v,\
            2026-03-01T09:30:00.123456Z,false,true,EMAIL,MONDAY,MORNING,MARKETING,f,%2$s,true,%4$s,\
            5.10,true,%1$s,INACTIVE
            """
                .formatted(name, HOSTILE_CELL, account, guardian, number, yes),
            "{\"onDuplicate\":\"CREATE\"}");

    assertEquals(1, done.getInt("created"), () -> Import.errors("contacts", done.getString("id")));
    List<String> rows =
        SqlProbe.column(
            """
            select to_jsonb(c) - '{id,created_at,updated_at,consent_changed_at,external_ids}'::text[]
                   || jsonb_build_object('kinds', (select array_agg(k order by k) from unnest(kinds) k))
              from contact c where last_name = ? order by id
            """,
            name);
    assertEquals(2, rows.size());
    assertEquals(rows.getFirst(), rows.getLast());
    List<String> consents =
        SqlProbe.column(
            """
            select to_jsonb(h) - '{id,contact_id,changed_at}'::text[]
              from consent_change h join contact c on c.id = h.contact_id
             where c.last_name = ? order by c.id
            """,
            name);
    assertEquals(2, consents.size());
    assertEquals(consents.getFirst(), consents.getLast());
    assertEquals(
        1,
        SqlProbe.number(
            "select count(*) from contact_external_id where source = 'two' and external_id = ?",
            name));
  }

  @Test
  void anExternalIdThatSomebodyHasRefusesOnlyItsRow() {
    String system = UUID.randomUUID().toString();
    createContact("{\"lastName\":\"x\",\"externalIds\":{\"%s\":\"1\"}}".formatted(system));

    JsonPath done =
        Import.run(
            "contacts",
            "lastName,externalIds.%1$s\na,1\nb,2\nc,2\nd,3\n".formatted(system),
            "{\"onDuplicate\":\"CREATE\"}");

    assertEquals(2, done.getInt("created"));
    assertEquals(2, done.getInt("failed"));
    List<String> lines = Import.errors("contacts", done.getString("id")).lines().toList();
    assertEquals(
        List.of("a,1", "c,2"), lines.stream().skip(1).map(line -> line.substring(0, 3)).toList());
    assertEquals(
        3, SqlProbe.number("select count(*) from contact_external_id where source = ?", system));
  }

  private static void register(String name, String type) {
    as("admin")
        .body("{\"entity\":\"CONTACT\",\"name\":\"%s\",\"type\":\"%s\"}".formatted(name, type))
        .post("/v1/attribute-definitions")
        .then()
        .statusCode(201);
  }
}
