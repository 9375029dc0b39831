package io.acquaint.kit.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} items
 * @param nextCursor the cursor of the next page; absent on the last one
 * @param total how many items the filter selects; only with {@code count=true}
 * @param totalIsLowerBound present and true when there are more than {@code total}
 * @param facets per field asked for, how often each value occurs under the same filter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One page of a list.")
public record PageView<V>(
    @Schema(required = true) @JsonSerialize(contentUsing = ByClass.class) List<V> items,
    @Schema(description = "Cursor of the next page; absent on the last one")
        @Nullable String nextCursor,
    @Schema(description = "How many items there are, exact up to 10,000", examples = "137")
        @Nullable Long total,
    @Schema(description = "True when there are more items than total says")
        @Nullable Boolean totalIsLowerBound,
    @Schema(description = "Per field asked for, how often each value occurs")
        @Nullable Map<String, Map<String, Long>> facets) {}
