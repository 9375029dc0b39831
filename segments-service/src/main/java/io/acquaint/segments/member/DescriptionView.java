package io.acquaint.segments.member;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A condition in plain words.
 *
 * @param sentences as a marketer would read them
 */
@Schema(name = "ConditionDescription", description = "A condition in plain words.")
public record DescriptionView(
    @Schema(
            description = "Sentences as a marketer would read them.",
            examples = "[\"The role is DECISION_MAKER.\"]")
        List<String> sentences) {}
