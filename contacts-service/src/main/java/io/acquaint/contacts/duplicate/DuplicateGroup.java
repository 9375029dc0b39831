package io.acquaint.contacts.duplicate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Contacts that are likely to be one person. */
@Schema(description = "Contacts that are likely to be one person.")
public record DuplicateGroup(
    @Schema(required = true, description = "Why we think so.", examples = "SAME_EMAIL")
        DuplicateReason reason,
    @Schema(required = true, description = "How many there are.", examples = "2") int size,
    @Schema(required = true, description = "They, oldest first; the first 20.")
        List<DuplicateView> contacts) {}
