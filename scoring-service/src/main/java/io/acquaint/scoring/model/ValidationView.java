package io.acquaint.scoring.model;

import io.acquaint.kit.problem.Finding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with something that was not saved.
 *
 * @param valid whether nothing is
 * @param findings everything that is, with JSON Pointers into the body
 */
@Schema(name = "ModelValidation", description = "What is wrong with a model that was not saved.")
public record ValidationView(
    @Schema(description = "Whether nothing is wrong.", examples = "false") boolean valid,
    @Schema(description = "Everything that is wrong.") List<Finding> findings) {}
