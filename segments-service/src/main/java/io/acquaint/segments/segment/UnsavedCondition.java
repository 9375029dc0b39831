package io.acquaint.segments.segment;

import io.acquaint.model.condition.ParsedCondition;
import java.time.ZoneId;

/** A condition that is asked about before it is saved; {@link UnsavedConditions} reads it. */
public record UnsavedCondition(ParsedCondition condition, ZoneId zone) {}
