package io.acquaint.contacts.interaction;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each reported interaction. */
@Schema(description = "What became of each reported interaction, in the order of the request.")
public record Receipts(
    @Schema(required = true, description = "One receipt per interaction.") List<Receipt> items) {}
