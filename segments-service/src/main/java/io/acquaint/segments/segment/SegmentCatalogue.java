package io.acquaint.segments.segment;

import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Root;
import io.acquaint.model.picture.KnownCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import org.jooq.DSLContext;

/** What the conditions of segments may speak about. */
@ApplicationScoped
public class SegmentCatalogue {
  private final KnownCatalogue known;

  SegmentCatalogue(DSLContext db) {
    this.known = new KnownCatalogue(db);
  }

  /** With the custom attributes that are registered now. */
  public Catalogue now() {
    return known.of(Root.CONTACT);
  }
}
