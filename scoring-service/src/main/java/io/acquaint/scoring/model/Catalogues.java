package io.acquaint.scoring.model;

import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.picture.KnownCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import org.jooq.DSLContext;

/** What the conditions of rules may speak about, per target. */
@ApplicationScoped
class Catalogues {
  private final KnownCatalogue known;

  Catalogues(DSLContext db) {
    this.known = new KnownCatalogue(db);
  }

  /** With the custom attributes that are registered now. */
  Catalogue of(Target target) {
    return known.of(target.root());
  }
}
