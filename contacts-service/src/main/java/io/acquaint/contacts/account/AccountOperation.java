package io.acquaint.contacts.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.kit.batch.Action;
import io.acquaint.kit.batch.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One operation of a batch on accounts. */
@Schema(description = "One operation on an account.")
record AccountOperation(
    @Schema(description = "The client's own mark, echoed in the result.", examples = "row-17")
        @Size(max = 255)
        @Nullable String key,
    @Schema(
            description =
                "CREATE takes resource; UPDATE id, ifMatch and patch; DELETE id and, if wanted,"
                    + " ifMatch.",
            examples = "CREATE")
        @NotNull
        Action action,
    @Schema(
            description = "The account to change or to delete.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        @Nullable UUID id,
    @Schema(description = "The version that was read; UPDATE needs it.", examples = "3")
        @Nullable Long ifMatch,
    @Schema(description = "The account to create.") @Valid @Nullable AccountRequest resource,
    @Schema(
            ref = "AccountPatch",
            description = "The fields to change, as JSON merge patch (RFC 7396).")
        @Nullable ObjectNode patch)
    implements Operation<AccountRequest> {}
