package io.acquaint.leads.prospect;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What the interest is in. One contact can have many leads, each for something else. */
@Embeddable
public record Interest(
    String topic,
    @Nullable String productId,
    @Nullable String offer,
    @Nullable String campaignId,
    @Enumerated(EnumType.STRING) @Nullable LeadSource source) {}
