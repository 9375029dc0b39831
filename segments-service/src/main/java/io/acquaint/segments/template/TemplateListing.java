package io.acquaint.segments.template;

import io.acquaint.kit.list.Listing;

/** What can be filtered and sorted in the list of templates. */
public final class TemplateListing {
  public static final Listing<SegmentTemplate> LISTING =
      Listing.of("segment-templates", SegmentTemplate.class, "segment_template")
          .id("id", "id", template -> template.id)
          .required()
          .text("name", "name", template -> template.name)
          .required()
          .bool("shipped", "shipped", template -> template.shipped)
          .instant("createdAt", "created_at", template -> template.createdAt)
          .required()
          .instant("updatedAt", "updated_at", template -> template.updatedAt)
          .required()
          .defaultSort("name")
          .build();

  private TemplateListing() {}
}
