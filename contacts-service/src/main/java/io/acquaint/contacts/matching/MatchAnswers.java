package io.acquaint.contacts.matching;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each person. */
@Schema(description = "What became of each person, in the order of the request.")
public record MatchAnswers(
    @Schema(required = true, description = "One answer per item.") List<MatchAnswer> items) {}
