package io.acquaint.model.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Root;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a marketer reads beside the tree. */
class PlainWordsTest {

  @Test
  void theWorkedExampleReadsAsASentenceList() throws Exception {
    // given
    String json =
        """
        {"all":[
          {"related":"leads","where":{"field":"topic","op":"IS","values":["Conference Contoso Ltd"]}},
          {"field":"role","op":"IS","values":["DECISION_MAKER"]},
          {"not":{"interaction":"EMAIL_CLICKED","within":"P30D","count":{"op":"AT_LEAST","value":3}}}]}
        """;
    // when
    List<String> lines =
        PlainWords.sentences(
                Conditions.stored(new ObjectMapper().readTree(json), Catalogue.of(Root.CONTACT)))
            .stream()
            .map(s -> s.pointer() + " " + s.text())
            .toList();
    // then
    assertEquals(
        List.of(
            " All of these are true:",
            "/all/0 Has leads with topic is \"conference contoso ltd\"",
            "/all/1 Role is \"DECISION_MAKER\"",
            "/all/2 This is not true:",
            "/all/2/not Email clicked at least 3 times in the last 30 days"),
        lines);
  }
}
