package io.acquaint.segments.member;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of a segment. */
@Schema(name = "Member", description = "A member of a segment.")
public record MemberView(
    @Schema(description = "Id of the contact.") UUID contactId,
    @Schema(description = "Since when.", examples = "2026-11-22T08:30:00Z") Instant joinedAt) {

  static MemberView of(Member member) {
    return new MemberView(member.contactId(), member.joinedAt());
  }
}
