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
            description =
                "One sentence per node, as a marketer would read it, parents before children. Below"
                    + " the first, each begins with its number: 2.1. belongs to 2.",
            examples = "[\"Role is \\\"DECISION_MAKER\\\"\"]")
        List<String> sentences) {}
