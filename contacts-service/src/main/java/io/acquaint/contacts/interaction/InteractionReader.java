package io.acquaint.contacts.interaction;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.acquaint.kit.json.StrictJson;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads reported interactions one by one, so that a bad one never fails its neighbours. */
@ApplicationScoped
class InteractionReader {

  static final int MOST_ITEMS = 1_000;
  static final Duration AHEAD = Duration.ofDays(1);
  private static final int MOST_PROPERTIES = 2_048;

  private final StrictJson strict;
  private final ObjectMapper json;
  private final AppClock clock;

  InteractionReader(StrictJson strict, ObjectMapper json, AppClock clock) {
    this.strict = strict;
    this.json = json;
    this.clock = clock;
  }

  /** One reported interaction: the request, or the receipt that refuses it. */
  record Read(@Nullable InteractionRequest request, @Nullable Receipt refusal) {}

  /**
   * Reads a body: one object, {@code {"items":[...]}} or an array.
   *
   * @throws io.acquaint.kit.problem.ProblemException 422 when there are none or too many
   */
  List<Read> read(JsonNode body) {
    JsonNode items = body.has("items") && body.size() == 1 ? body.get("items") : body;
    if (!(items instanceof ArrayNode many)) {
      return List.of(readOne(items));
    }
    if (many.isEmpty() || many.size() > MOST_ITEMS) {
      String pointer = items == body ? "" : "/items";
      throw Problems.unprocessable(
          List.of(Finding.at(pointer, "size", "must hold 1 to " + MOST_ITEMS + " interactions")));
    }
    var read = new ArrayList<Read>(many.size());
    many.forEach(item -> read.add(readOne(item)));
    return read;
  }

  private Read readOne(JsonNode item) {
    var findings = new Findings();
    Optional<InteractionRequest> request =
        strict.bind(item, InteractionRequest.class, "", findings);
    request.ifPresent(interaction -> check(interaction, findings));
    if (findings.isEmpty() && request.isPresent()) {
      return new Read(request.get(), null);
    }
    String reason =
        findings.asList().stream()
            .map(finding -> (finding.pointer() + " " + finding.message()).strip())
            .collect(joining("; "));
    return new Read(null, Receipt.invalid(idOf(item), reason));
  }

  private void check(InteractionRequest interaction, Findings findings) {
    if (interaction.contactId() == null && interaction.email() == null) {
      findings.at("/contactId", "required", "or an email is needed");
    }
    boolean custom = interaction.type() == InteractionType.CUSTOM;
    if (custom && interaction.name() == null) {
      findings.at("/name", "required", "is needed for CUSTOM");
    }
    if (!custom && interaction.name() != null) {
      findings.at("/name", "not_allowed", "is for CUSTOM only");
    }
    Instant latest = clock.instant().plus(AHEAD);
    if (interaction.occurredAt().isAfter(latest)) {
      findings.at("/occurredAt", "in_future", "is more than a day ahead of the server's clock");
    }
    if (interaction.properties() != null && size(interaction) > MOST_PROPERTIES) {
      findings.at("/properties", "size", "must be at most 2 KiB as JSON");
    }
  }

  private int size(InteractionRequest interaction) {
    try {
      String text = json.writeValueAsString(interaction.properties());
      return text.getBytes(StandardCharsets.UTF_8).length;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable UUID idOf(JsonNode item) {
    String text = item.path("id").asText();
    try {
      return text.length() == 36 ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }
}
