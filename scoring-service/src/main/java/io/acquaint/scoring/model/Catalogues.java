package io.acquaint.scoring.model;

import io.acquaint.model.catalogue.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** What the conditions of rules may speak about, per target. */
@ApplicationScoped
class Catalogues {
  private final Map<Target, Catalogue> byTarget = new EnumMap<>(Target.class);

  Catalogues() {
    for (Target target : Target.values()) {
      byTarget.put(target, Catalogue.of(target.root()));
    }
  }

  Catalogue of(Target target) {
    return java.util.Objects.requireNonNull(byTarget.get(target));
  }
}
