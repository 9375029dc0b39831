package io.acquaint.leads.lead;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which contact and account a qualified lead belongs to, where that was decided just now. */
public record Outcome(@Nullable UUID contactId, @Nullable UUID accountId) {}
