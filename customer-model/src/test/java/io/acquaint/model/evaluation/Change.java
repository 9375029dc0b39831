package io.acquaint.model.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.InteractionType;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** One thing that happens in a small world: can be done again in another, and shown as JSON. */
sealed interface Change {

  void in(SmallWorld world);

  ObjectNode toJson();

  /**
   * A record is made or changed.
   *
   * @param key what its id is named after; the id itself for most
   * @param fields as in the event's body; what is not named stays as it was
   */
  record Put(Entity entity, UUID id, String key, ObjectNode fields) implements Change {

    static Put of(Entity entity, UUID id, ObjectNode fields) {
      return new Put(entity, id, id.toString(), fields);
    }

    /** Scores and subscriptions have their id from the record key. */
    static Put keyed(Entity entity, String key, ObjectNode fields) {
      return new Put(entity, SmallWorld.named(key), key, fields);
    }

    Put only(Collection<String> names) {
      return new Put(entity, id, key, fields.deepCopy().retain(names));
    }

    @Override
    public void in(SmallWorld world) {
      world.put(entity, id, key, body -> body.setAll(fields));
    }

    @Override
    public ObjectNode toJson() {
      ObjectNode json = SmallWorld.JSON.createObjectNode();
      json.put("put", entity.name()).put("id", id.toString()).set("fields", fields);
      return json;
    }
  }

  /** A record is deleted for good. */
  record Delete(Entity entity, UUID id) implements Change {
    @Override
    public void in(SmallWorld world) {
      world.delete(entity, id);
    }

    @Override
    public ObjectNode toJson() {
      return SmallWorld.JSON.createObjectNode().put("delete", entity.name()).put("id", "" + id);
    }
  }

  /** A contact does something. */
  record Happened(UUID id, UUID contact, InteractionType type, Instant at, ObjectNode fields)
      implements Change {
    @Override
    public void in(SmallWorld world) {
      world.happened(id, contact, type, at, body -> body.setAll(fields));
    }

    @Override
    public ObjectNode toJson() {
      ObjectNode json = SmallWorld.JSON.createObjectNode().put("happened", type.name());
      json.put("contact", contact.toString()).put("at", at.toString()).set("fields", fields);
      return json;
    }
  }

  /**
   * Two contacts turn out to be one person: what belongs to the first is the other's from now on.
   */
  record Merged(UUID contact, UUID into) implements Change {
    @Override
    public void in(SmallWorld world) {
      world.merge(contact, into);
    }

    @Override
    public ObjectNode toJson() {
      return SmallWorld.JSON.createObjectNode().put("merged", "" + contact).put("into", "" + into);
    }
  }

  /** A contact joins a segment, or leaves it. */
  record Member(UUID contact, UUID segment, boolean member) implements Change {
    @Override
    public void in(SmallWorld world) {
      world.member(contact, segment, member);
    }

    @Override
    public ObjectNode toJson() {
      ObjectNode json = SmallWorld.JSON.createObjectNode();
      json.put(member ? "joins" : "leaves", segment.toString());
      return json.put("contact", contact.toString());
    }
  }
}
