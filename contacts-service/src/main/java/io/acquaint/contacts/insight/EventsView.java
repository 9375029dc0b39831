package io.acquaint.contacts.insight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done about marketing events. */
@Schema(description = "Registrations, cancellations and check-ins.")
public record EventsView(
    @Schema(required = true, description = "Registrations.", examples = "2") long registrations,
    @Schema(required = true, description = "Cancelled registrations.", examples = "1")
        long cancellations,
    @Schema(required = true, description = "Check-ins.", examples = "1") long checkIns) {}
