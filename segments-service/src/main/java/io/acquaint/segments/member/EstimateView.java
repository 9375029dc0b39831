package io.acquaint.segments.member;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who a condition would select now.
 *
 * @param count exact, unless {@code plusMinus} is there
 * @param sample ids of at most ten contacts
 * @param plusMinus how far an approximate count may be off, at a confidence of 95 percent
 */
@Schema(name = "Estimate", description = "Who a condition would select now.")
public record EstimateView(
    @Schema(description = "How many contacts; exact unless asked otherwise.", examples = "137")
        long count,
    @Schema(description = "At most ten of them.") List<UUID> sample,
    @Schema(
            description =
                "How far an approximate count may be off, 95 times in 100; absent if exact.",
            examples = "12")
        @Nullable Long plusMinus) {}
