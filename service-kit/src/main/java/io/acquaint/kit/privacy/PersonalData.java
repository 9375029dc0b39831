package io.acquaint.kit.privacy;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one service knows of a person. */
@Schema(name = "PersonalDataPart", description = "What one service knows of a person.")
public record PersonalData(
    @Schema(required = true, description = "The service.", examples = "leads") String service,
    @Schema(
            required = true,
            description = "The records by kind; empty when it knows nothing.",
            examples = "{\"leads\":[{\"topic\":\"Engines\"}]}")
        Map<String, List<Object>> records) {}
