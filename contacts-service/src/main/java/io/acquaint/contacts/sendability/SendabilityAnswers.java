package io.acquaint.contacts.sendability;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers about many contacts. */
@Schema(description = "One answer per contact, in the order of the question.")
public record SendabilityAnswers(
    @Schema(required = true, description = "The answers.") List<SendabilityView> items) {}
