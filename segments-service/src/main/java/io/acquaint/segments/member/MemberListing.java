package io.acquaint.segments.member;

import io.acquaint.kit.list.Listing;

/** What can be filtered and sorted in the list of members. */
public final class MemberListing {
  public static final Listing<Member> LISTING =
      members(
          """
          (select contact_id as id, contact_id, segment_id, joined_at, version
           from segment_membership where member)\
          """);

  /** Also those who left, as long as they are known; {@code member} tells them apart. */
  static final Listing<Member> FEED =
      members(
          """
          (select contact_id as id, contact_id, segment_id, joined_at, version, member
           from segment_membership m
           where member or exists (
             select 1 from contact c
             where c.contact_id = m.contact_id and c.merged_into_id is null))\
          """);

  private MemberListing() {}

  private static Listing<Member> members(String rows) {
    return Listing.ofRows("members", rows, Member::of)
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
