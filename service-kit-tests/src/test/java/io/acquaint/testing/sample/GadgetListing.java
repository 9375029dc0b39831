package io.acquaint.testing.sample;

import io.acquaint.kit.list.Listing;
import java.util.Map;

/** What gadgets can be filtered and sorted by. */
public final class GadgetListing {

  public static final Listing<Gadget> LISTING =
      Listing.of("gadgets", Gadget.class, "gadget")
          .id("id", "id", Gadget::id)
          .text("name", "name", Gadget::name)
          .required()
          .enumeration("colour", "colour", Colour.class, Gadget::colour)
          .number("weight", "weight", Gadget::weight)
          .integer("parts", "parts", Gadget::parts)
          .required()
          .bool("fragile", "fragile", Gadget::fragile)
          .required()
          .date("madeOn", "made_on", Gadget::madeOn)
          .instant("checkedAt", "checked_at", Gadget::checkedAt)
          .set("tags", "tags")
          .integer("slow", "(select 1 from pg_sleep(0.05 + 0 * t.parts))")
          .instant("createdAt", "created_at", Gadget::createdAt)
          .required()
          .search("search")
          .views("all", Map.of("all", "true", "light", "t.weight < 1 or t.weight is null"))
          .defaultSort("-createdAt")
          .versioned(Gadget::version, Gadget::updatedAt)
          .build();

  private GadgetListing() {}
}
