package io.acquaint.segments.segment;

import io.acquaint.kit.list.Listing;

/** What can be filtered and sorted in the list of segments. */
public final class SegmentListing {
  public static final Listing<Segment> LISTING =
      Listing.of("segments", Segment.class, "segment")
          .id("id", "id", segment -> segment.id)
          .required()
          .text("name", "name", segment -> segment.name)
          .required()
          .enumeration("type", "type", SegmentType.class)
          .enumeration("status", "status", SegmentStatus.class)
          .text("ownerId", "owner_id", segment -> segment.ownerId)
          .set("tags", "tags")
          .instant("createdAt", "created_at", segment -> segment.createdAt)
          .required()
          .instant("updatedAt", "updated_at", segment -> segment.updatedAt)
          .required()
          .search("search")
          .defaultSort("name")
          .versioned(segment -> segment.version, segment -> segment.updatedAt)
          .build();

  private SegmentListing() {}
}
