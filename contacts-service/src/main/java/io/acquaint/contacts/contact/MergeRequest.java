package io.acquaint.contacts.contact;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which records of one person give way, and whose values win. */
@Schema(description = "Records of one person to merge into the contact of the path.")
public record MergeRequest(
    @Schema(
            required = true,
            description = "The contacts that give way.",
            examples = "[\"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d13\"]")
        @NotEmpty
        @Size(max = 10)
        List<@NotNull UUID> loserIds,
    @Schema(
            description =
                "Field to contact: whose value wins. A field that is not named keeps the value of"
                    + " the contact of the path, or takes the first there is.",
            examples = "{\"email\":\"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d13\"}")
        @Size(max = 50)
        @Nullable Map<String, @NotNull UUID> fields) {}
