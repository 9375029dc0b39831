package io.acquaint.contacts.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one reported interaction. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of one reported interaction.")
public record Receipt(
    @Schema(
            description = "The id of the interaction; absent when it could not be read.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d40")
        @Nullable UUID id,
    @Schema(required = true, description = "What became of it.", examples = "ACCEPTED")
        Result result,
    @Schema(description = "Why it is INVALID.", examples = "/occurredAt must not be null")
        @Nullable String reason) {

  /** What can become of an interaction. */
  public enum Result {
    /** Kafka has it; it will be stored and counted once. */
    ACCEPTED,
    /** It was accepted before; nothing changes. */
    DUPLICATE,
    /** No contact has this id or address. */
    UNKNOWN_CONTACT,
    /** The contact does not want opens, clicks and visits to be kept. */
    NOT_TRACKED,
    /** It breaks a rule, which the reason names. */
    INVALID
  }

  static Receipt of(UUID id, Result result) {
    return new Receipt(id, result, null);
  }

  static Receipt invalid(@Nullable UUID id, String reason) {
    return new Receipt(id, Result.INVALID, reason);
  }
}
