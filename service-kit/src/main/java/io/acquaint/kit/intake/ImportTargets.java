package io.acquaint.kit.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The collections of this service that take imports. */
@ApplicationScoped
class ImportTargets {

  private final List<ImportTarget<?>> targets;

  ImportTargets(@All List<ImportTarget<?>> targets) {
    this.targets = targets;
  }

  ImportTarget<?> of(String collection) {
    return targets.stream()
        .filter(target -> target.collection().equals(collection))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(collection + " takes no imports"));
  }
}
