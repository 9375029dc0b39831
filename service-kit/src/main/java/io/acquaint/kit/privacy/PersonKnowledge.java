package io.acquaint.kit.privacy;

import java.util.List;
import java.util.Map;

/** A bean of a feature that keeps something of persons. Works inside the caller's transaction. */
public interface PersonKnowledge {

  /** Every record about the person, by kind: camelCase, plural. */
  Map<String, ? extends List<?>> about(Person person);

  /** Removes every record about the person, and answers how many of each kind. Repeatable. */
  Map<String, Long> erase(Person person);
}
