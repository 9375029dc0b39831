package io.acquaint.contacts.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is known of a person. */
@Schema(name = "PersonalData", description = "Everything that all services know of a person.")
public record PersonalDataView(
    @Schema(
            required = true,
            description = "The contact.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        UUID contactId,
    @Schema(required = true, description = "When it was asked.", examples = "2026-03-01T09:30:00Z")
        Instant asOf,
    @Schema(
            required = true,
            description = "Service to kind of record to the records.",
            examples = "{\"contacts\":{\"contact\":[{\"lastName\":\"Lovelace\"}]}}")
        Map<String, Map<String, List<Object>>> services) {}
