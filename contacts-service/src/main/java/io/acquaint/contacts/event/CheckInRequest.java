package io.acquaint.contacts.event;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who came, as a client reports it. */
@Schema(description = "Who came, to the event or to one of its sessions.")
public record CheckInRequest(
    @Schema(
            required = true,
            description = "Who came; must have a seat.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        @NotNull
        UUID contactId,
    @Schema(
            description = "The session; absent for the event as a whole.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d51")
        @Nullable UUID sessionId) {}
