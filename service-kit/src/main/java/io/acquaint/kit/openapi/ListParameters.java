package io.acquaint.kit.openapi;

import io.acquaint.kit.list.Listing;
import java.util.Optional;

/**
 * The query parameters of everything that lists: an operation with the extension {@code x-listing}
 * names a class that holds its {@code LISTING}, and gets a parameter for all that the listing
 * allows.
 */
final class ListParameters implements Rule {
  private static final String EXTENSION = "x-listing";

  static boolean applyTo(Endpoint e) {
    return e.annotationsOf("Extension").anyMatch(name -> name.equals(EXTENSION));
  }

  @Override
  public void apply(Draft draft) {
    for (Endpoint e : draft.endpoints()) {
      listing(e).ifPresent(listing -> describe(e, new ListingTexts(listing)));
    }
  }

  private static void describe(Endpoint e, ListingTexts texts) {
    if (e.endsWith("search")) {
      e.operation().setDescription(e.operation().getDescription() + "\n\n" + texts.filterTable());
      return;
    }
    texts.filter().forEach(e::add);
    if (e.isFeed()) {
      texts.changes().forEach(e::add);
    } else if (e.endsWith("export")) {
      texts.order().forEach(e::add);
      texts.export().forEach(e::add);
    } else {
      texts.order().forEach(e::add);
      texts.paging().forEach(e::add);
      e.operation().getResponses().getAPIResponse("200").addHeader("Link", Refs.header("Link"));
    }
  }

  private static Optional<Listing<?>> listing(Endpoint e) {
    if (e.operation().getExtensions() == null) {
      return Optional.empty();
    }
    Object name = e.operation().getExtensions().get(EXTENSION);
    if (name == null) {
      return Optional.empty();
    }
    e.operation().removeExtension(EXTENSION);
    try {
      Class<?> holder =
          Class.forName(name.toString(), true, Thread.currentThread().getContextClassLoader());
      var field = holder.getDeclaredField("LISTING");
      field.setAccessible(true);
      return Optional.of((Listing<?>) field.get(null));
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(
          e.operation().getOperationId()
              + ": "
              + EXTENSION
              + " names "
              + name
              + ", which has no static LISTING",
          missing);
    }
  }
}
