package io.acquaint.kit.batch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch. */
@Schema(description = "What became of each operation, in the order of the request.")
public record BatchResults(
    @Schema(description = "How many operations were done.", examples = "2") int succeeded,
    @Schema(description = "How many were not.", examples = "0") int failed,
    @Schema(description = "One result per operation.") List<BatchResult> items) {

  static BatchResults of(List<BatchResult> items) {
    int succeeded = (int) items.stream().filter(BatchResult::succeeded).count();
    return new BatchResults(succeeded, items.size() - succeeded, items);
  }
}
