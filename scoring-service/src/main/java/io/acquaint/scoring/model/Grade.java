package io.acquaint.scoring.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A range of scores with a name. The first grade also covers everything below its {@code from}, the
 * last everything above its {@code to}.
 *
 * @param name shown with the score
 * @param from lowest score, included
 * @param to highest score, included
 */
@Schema(name = "Grade", description = "A range of scores with a name.")
public record Grade(
    @Schema(description = "Shown with the score.", examples = "Warm") @NotNull @Size(max = 50)
        String name,
    @Schema(description = "Lowest score of the grade.", examples = "10") @NotNull Integer from,
    @Schema(description = "Highest score of the grade.", examples = "29") @NotNull Integer to) {}
