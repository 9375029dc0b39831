package io.acquaint.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * UUIDv7 of the system's time. The test clock does not move ids: they must stay unique and ordered
 * when it goes back.
 */
@ApplicationScoped
class TimeOrderedIds implements IdSource {

  private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

  @Override
  public UUID next() {
    return generator.generate();
  }
}
