package io.acquaint.segments.member;

import java.util.UUID;

/**
 * Somebody joined or left a segment.
 *
 * @param version grows with each change of this contact in this segment
 */
record MembershipChange(UUID contactId, boolean member, long version) {}
