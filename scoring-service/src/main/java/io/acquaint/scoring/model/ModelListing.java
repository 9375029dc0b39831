package io.acquaint.scoring.model;

import io.acquaint.kit.list.Listing;

/** What can be filtered and sorted in the list of scoring models. */
public final class ModelListing {
  public static final Listing<ScoringModel> LISTING =
      Listing.of("scoring-models", ScoringModel.class, "scoring_model")
          .id("id", "id", model -> model.id)
          .required()
          .text("name", "name", model -> model.name)
          .required()
          .enumeration("target", "target", Target.class)
          .enumeration("status", "status", ModelStatus.class)
          .text("ownerId", "owner_id", model -> model.ownerId)
          .instant("createdAt", "created_at", model -> model.createdAt)
          .required()
          .instant("updatedAt", "updated_at", model -> model.updatedAt)
          .required()
          .search("search")
          .defaultSort("name")
          .versioned(model -> model.version, model -> model.updatedAt)
          .build();

  private ModelListing() {}
}
