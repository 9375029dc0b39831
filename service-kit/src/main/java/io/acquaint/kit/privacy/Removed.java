package io.acquaint.kit.privacy;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one service removed of a person. */
@Schema(name = "ErasurePart", description = "What one service removed of a person.")
public record Removed(
    @Schema(required = true, description = "The service.", examples = "leads") String service,
    @Schema(
            required = true,
            description = "How many records of each kind; 0 where it knew nothing.",
            examples = "{\"leads\":2}")
        Map<String, Long> removed) {}
