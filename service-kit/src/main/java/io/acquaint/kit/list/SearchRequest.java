package io.acquaint.kit.list;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST .../search}: what the list route takes as parameters, kept out of the
 * address because it may hold personal data. Lists may also be written as one text with commas.
 */
@Schema(
    description = "What to look for, and how to answer it.",
    examples =
        """
        {"filter":"createdAt=ge=2026-01-01","sort":["-createdAt"],"limit":50,"count":true}""")
public record SearchRequest(
    @Schema(description = "Filter in RSQL", examples = "email==ann@example.com") @Size(max = 2000)
        @Nullable String filter,
    @Schema(description = "Fields to sort by; a leading minus turns the order round")
        @Size(max = 10)
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<@Size(max = 200) String> sort,
    @Schema(description = "Words to look for, as prefixes", examples = "ann exam") @Size(max = 200)
        @Nullable String q,
    @Schema(description = "Fields of each item to answer; all when absent")
        @Size(max = 100)
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<@Size(max = 2000) String> fields,
    @Schema(description = "Items per page, 1 to 200", examples = "50") @Nullable Integer limit,
    @Schema(description = "The nextCursor of the page before") @Size(max = 4000)
        @Nullable String cursor,
    @Schema(description = "A named view of the collection") @Size(max = 50) @Nullable String view,
    @Schema(description = "Whether to add the total") @Nullable Boolean count,
    @Schema(description = "Fields to count the values of")
        @Size(max = 10)
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<@Size(max = 200) String> facets) {}
