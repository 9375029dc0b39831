package io.acquaint.contacts.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.kit.batch.Action;
import io.acquaint.kit.batch.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One operation of a batch on contacts. */
@Schema(description = "One operation on a contact.")
record ContactOperation(
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
            description = "The contact to change or to delete.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        @Nullable UUID id,
    @Schema(description = "The version that was read; UPDATE needs it.", examples = "3")
        @Nullable Long ifMatch,
    @Schema(description = "The contact to create.") @Valid @Nullable ContactRequest resource,
    @Schema(
            ref = "ContactPatch",
            description = "The fields to change, as JSON merge patch (RFC 7396).")
        @Nullable ObjectNode patch)
    implements Operation<ContactRequest> {}
