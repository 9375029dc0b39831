package io.acquaint.contacts.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of the body of a batch on accounts; it is read operation by operation. */
@Schema(description = "Up to 1,000 operations on accounts.")
record AccountBatchRequest(
    @Schema(description = "The operations; each has its result, in this order.")
        @NotNull
        @Size(min = 1, max = 1000)
        List<AccountOperation> operations) {}
