package io.acquaint.model.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.problem.Finding;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Root;
import io.acquaint.model.condition.Conditions.Parsed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the language, broken: one finding with the pointer of the node. */
class WhatIsNotUnderstoodIsRefusedTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Catalogue SEGMENTS = Catalogue.of(Root.CONTACT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "7 | '' | wrong_type",
        "{} | '' | unknown_node",
        "{'all':[],'any':[]} | '' | unknown_node",
        "{'all':[]} | /all | empty",
        "{'any':[]} | /any | empty",
        "{'any':{}} | /any | wrong_type",
        "{'all':[{'any':[{}]}]} | /all/0/any/0 | unknown_node",
        "{'not':5} | /not | wrong_type",
        "{'field':'role','op':'IS','values':['EMPLOYEE'],'x':1} | /x | unknown_field",
        "{'field':5,'op':'IS_EMPTY'} | /field | wrong_type",
        "{'field':'nothing','op':'IS_EMPTY'} | /field | unknown_field",
        "{'field':'topic','op':'IS_EMPTY'} | /field | unknown_field",
        "{'field':'lead.topic','op':'IS_EMPTY'} | /field | unknown_field",
        "{'field':'role','op':'CONTAINS','values':['EMPLOYEE']} | /op | unknown_operator",
        "{'field':'role','values':['EMPLOYEE']} | /op | unknown_operator",
        "{'field':'role','op':'IS'} | /values | wrong_type",
        "{'field':'role','op':'IS','values':[]} | /values | wrong_number",
        "{'field':'role','op':'IS','values':['BOSS']} | /values/0 | unknown_value",
        "{'field':'role','op':'IS','values':[true]} | /values/0 | wrong_type",
        "{'field':'role','op':'IS_EMPTY','values':['EMPLOYEE']} | /values | not_expected",
        "{'field':'child','op':'IS','values':['true']} | /values/0 | wrong_type",
        "{'field':'lastName','op':'IS','values':['  ']} | /values/0 | empty",
        "{'field':'lastName','op':'IS','values':['a',null]} | /values/1 | wrong_type",
        "{'field':'accountId','op':'IS','values':['x']} | /values/0 | invalid_id",
        "{'field':'birthDate','op':'ON','values':['2026-02-30']} | /values/0 | invalid_date",
        "{'field':'createdAt','op':'ON','values':['2026-02-03T00:00:00Z']} | /values/0 | invalid_date",
        "{'field':'createdAt','op':'BEFORE','values':['yesterday']} | /values/0 | invalid_date",
        "{'field':'birthDate','op':'BETWEEN','values':['2026-02-03']} | /values | wrong_number",
        "{'field':'birthDate','op':'BETWEEN','values':['2026-02-03','2026-02-02']} | /values | wrong_order",
        "{'field':'birthDate','op':'IN_LAST','values':['7 days']} | /values/0 | invalid_period",
        "{'field':'birthDate','op':'IN_LAST','values':['P1M3D']} | /values/0 | invalid_period",
        "{'field':'birthDate','op':'IN_LAST','values':['-P3D']} | /values/0 | invalid_period",
        "{'field':'birthDate','op':'IN_LAST','values':['P0D']} | /values/0 | invalid_period",
        "{'field':'birthDate','op':'IN_LAST','values':['PT5H']} | /values/0 | invalid_period",
        "{'field':'birthDate','op':'IN_LAST','values':['P1826D']} | /values/0 | window_too_long",
        "{'field':'birthDate','op':'ANNIVERSARY_IN_NEXT','values':['P1Y']} | /values/0 | always_or_never",
        "{'related':'topics'} | /related | unknown_relation",
        "{'related':'leads','where':{'field':'role','op':'IS_EMPTY'}} | /where/field | unknown_field",
        "{'related':'leads','count':{'op':'AT_LEAST','value':0}} | /count/value | always_or_never",
        "{'related':'leads','count':{'op':'AT_MOST','value':-1}} | /count/value | always_or_never",
        "{'related':'account','count':{'op':'AT_LEAST','value':2}} | /count/value | always_or_never",
        "{'related':'account','count':{'op':'AT_MOST','value':1}} | /count/value | always_or_never",
        "{'related':'leads','count':{'op':'MANY','value':1}} | /count/op | unknown_operator",
        "{'related':'leads','count':{'op':'EXACTLY','value':1.5}} | /count/value | wrong_type",
        "{'related':'leads','count':{'op':'NONE','value':3}} | /count/value | not_expected",
        "{'related':'account.contacts.account.contacts.account.contacts'} | /related | too_many_steps",
        "{'related':'leads','where':{'interaction':'EMAIL_OPENED'}} | /where/interaction | not_available",
        "{'related':'leads','where':{'segment':'018f0000-0000-7000-8000-000000000000'}} | /where/segment | not_available",
        "{'interaction':'EMAIL_EATEN'} | /interaction | unknown_interaction",
        "{'interaction':'EMAIL_OPENED','within':'P6Y'} | /within | window_too_long",
        "{'interaction':'EMAIL_OPENED','where':{'interaction':'EMAIL_OPENED'}} | /where/interaction | not_available",
        "{'segment':'x'} | /segment | invalid_id",
        "{'sequence':[{'interaction':'EMAIL_OPENED'}]} | /sequence | wrong_number",
        "{'sequence':[{'interaction':'EMAIL_OPENED'},{'interaction':'EMAIL_OPENED','within':'P1D'}]} | /sequence/1/within | unknown_field",
        "{'sequence':[{'interaction':'EMAIL_OPENED'},{'segment':'x'}]} | /sequence/1 | wrong_type",
      })
  void oneFindingWithItsPointer(String tree, String pointer, String code) throws Exception {
    // when
    List<Finding> findings = findings(JSON.readTree(tree.strip().replace('\'', '"')), SEGMENTS);
    // then
    String expected = "/condition" + (pointer.strip().equals("''") ? "" : pointer.strip());
    assertEquals(
        expected + " " + code.strip(),
        findings.stream().map(f -> f.pointer() + " " + f.code()).collect(Collectors.joining(", ")));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() throws Exception {
    JsonNode tree =
        JSON.readTree(
            "{\"all\":[{\"field\":\"x\",\"op\":\"IS\"},{\"any\":[]},{\"interaction\":\"Y\"}]}");
    assertEquals(3, findings(tree, SEGMENTS).size());
  }

  @Test
  void limitsAreRefused() throws Exception {
    String leaf = "{\"field\":\"role\",\"op\":\"IS_EMPTY\"}";
    String deep = "{\"not\":".repeat(8) + leaf + "}".repeat(8);
    assertEquals(List.of("too_deep"), codes(findings(JSON.readTree(deep), SEGMENTS)));
    assertInstanceOf(
        Parsed.Valid.class,
        Conditions.parse(
            JSON.readTree("{\"not\":".repeat(7) + leaf + "}".repeat(7)), SEGMENTS, ""));
    String wide = "{\"any\":[" + (leaf + ",").repeat(100) + leaf + "]}";
    assertEquals(List.of("too_many_leaves"), codes(findings(JSON.readTree(wide), SEGMENTS)));
    String many =
        IntStream.rangeClosed(0, 1000)
            .mapToObj(i -> "\"v" + i + "\"")
            .collect(Collectors.joining(","));
    String values = "{\"field\":\"lastName\",\"op\":\"IS\",\"values\":[" + many + "]}";
    assertEquals(List.of("wrong_number"), codes(findings(JSON.readTree(values), SEGMENTS)));
    String text =
        "{\"field\":\"lastName\",\"op\":\"IS\",\"values\":[\"" + "x".repeat(1001) + "\"]}";
    assertEquals(List.of("too_long"), codes(findings(JSON.readTree(text), SEGMENTS)));
  }

  @Test
  void scoringKnowsTheLeadButNoSegments() throws Exception {
    Catalogue scoring = Catalogue.of(Root.CONTACT_LEAD);
    JsonNode lead =
        JSON.readTree("{\"field\":\"lead.topic\",\"op\":\"CONTAINS\",\"values\":[\"x\"]}");
    assertInstanceOf(Parsed.Valid.class, Conditions.parse(lead, scoring, ""));
    JsonNode segment = JSON.readTree("{\"segment\":\"018f0000-0000-7000-8000-000000000000\"}");
    assertEquals(List.of("not_available"), codes(findings(segment, scoring)));
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static List<Finding> findings(JsonNode tree, Catalogue catalogue) {
    return assertInstanceOf(Parsed.Invalid.class, Conditions.parse(tree, catalogue, "/condition"))
        .findings();
  }
}
