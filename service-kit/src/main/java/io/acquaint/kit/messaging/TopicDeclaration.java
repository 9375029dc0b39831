package io.acquaint.kit.messaging;

import java.util.List;

/** A bean with which a service says which topics it owns; the kit creates the missing ones. */
public interface TopicDeclaration {

  /** The topics this service publishes. */
  List<TopicSpec> topics();
}
