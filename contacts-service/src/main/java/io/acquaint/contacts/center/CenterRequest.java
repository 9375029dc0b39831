package io.acquaint.contacts.center;

import io.acquaint.kit.json.ReadOnlyProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a contact says in its subscription center. */
@ReadOnlyProperties({"email", "expiresAt"})
@Schema(description = "What a contact wants otherwise; what is left out stays as it is.")
public record CenterRequest(
    @Schema(
            description = "Marketing mail. Without it memberships stay, and wait until it is back.",
            examples = "false")
        @Nullable Boolean bulkEmail,
    @Schema(description = "Whether forms may come filled in.", examples = "true")
        @Nullable Boolean formPrefill,
    @Schema(description = "Lists to join or leave.") @Size(max = 200)
        @Nullable List<@NotNull @Valid ListChoice> lists,
    @Schema(description = "What was wrong.") @Valid @Nullable CenterDetails details) {

  /** One list that is joined or left. */
  @ReadOnlyProperties({"name", "description"})
  @Schema(description = "A list to join or leave.")
  public record ListChoice(
      @Schema(
              required = true,
              description = "The list.",
              examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d60")
          @NotNull
          UUID id,
      @Schema(required = true, description = "Whether to be on it.", examples = "true") @NotNull
          Boolean joined) {}
}
