package io.acquaint.segments.member;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of adding or removing contacts by hand.
 *
 * @param changed how many joined or left
 * @param unchanged how many were in, or out, already
 * @param unknown ids of which there is no contact
 * @param inactive ids of contacts that are not active, and so cannot be members; none when removing
 */
@Schema(name = "HandPicked", description = "What came of adding or removing contacts by hand.")
public record HandPickedView(
    @Schema(description = "How many joined, or left.", examples = "17") int changed,
    @Schema(description = "How many were in, or out, already.", examples = "3") int unchanged,
    @Schema(description = "Ids that no contact has.") List<UUID> unknown,
    @Schema(description = "Contacts that are not active, and so cannot be members.")
        List<UUID> inactive) {}
