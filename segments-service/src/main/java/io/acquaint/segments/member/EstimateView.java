package io.acquaint.segments.member;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who a condition would select now.
 *
 * @param count exact
 * @param sample ids of at most ten contacts
 */
@Schema(name = "Estimate", description = "Who a condition would select now.")
public record EstimateView(
    @Schema(description = "How many contacts, exactly.", examples = "137") long count,
    @Schema(description = "At most ten of them.") List<UUID> sample) {}
