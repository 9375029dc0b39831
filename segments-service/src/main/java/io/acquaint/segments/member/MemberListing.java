package io.acquaint.segments.member;

import io.acquaint.kit.list.Listing;

/** What can be filtered and sorted in the list of members. */
public final class MemberListing {
  public static final Listing<Member> LISTING = members();

  private MemberListing() {}

  private static Listing<Member> members() {
    return Listing.ofRows(
            "members",
            "(select contact_id as id, contact_id, segment_id, joined_at, version from"
                + " segment_membership where member)",
            Member::of)
        .id("id", "id", Member::contactId)
        .required()
        .id("contactId", "contact_id")
        .instant("joinedAt", "joined_at", Member::joinedAt)
        .required()
        .defaultSort("joinedAt")
        .versioned(Member::version, Member::joinedAt)
        .build();
  }
}
