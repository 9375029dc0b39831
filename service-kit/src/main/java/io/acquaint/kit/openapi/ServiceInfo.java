package io.acquaint.kit.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createContact;
import static org.eclipse.microprofile.openapi.OASFactory.createTag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Title, contact and tags: an operation belongs to the first path segment that is a business word.
 */
final class ServiceInfo implements Rule {
  private static final String TECHNICAL = "Technical";

  @Override
  public void apply(Draft draft) {
    Info info = draft.model().getInfo();
    info.setTitle("Acquaint: " + draft.service());
    info.setVersion("v1");
    info.setSummary("The " + draft.service() + " service of Acquaint.");
    info.setDescription(
        "What every route has in common (problems, lists, changes with ETag and If-Match, idempotency"
            + " keys, limits) is told once in `docs/reference/http.md`.");
    info.setContact(createContact().name("The people who run this installation of Acquaint"));
    nameTheService(draft);
    tag(draft);
  }

  private static void nameTheService(Draft draft) {
    var paths = draft.model().getPaths();
    if (paths == null) {
      return;
    }
    for (Endpoint e : draft.endpoints()) {
      if (e.path().startsWith("/v1/services/{service}")) {
        e.parameter("service").ifPresent(p -> e.operation().removeParameter(p));
        if (e.item().getParameters() != null) {
          e.item().getParameters().stream()
              .filter(p -> "service".equals(p.getName()))
              .toList()
              .forEach(p -> e.item().removeParameter(p));
        }
        paths.removePathItem(e.path());
        paths.addPathItem(e.path().replace("{service}", draft.service()), e.item());
      }
    }
  }

  private static void tag(Draft draft) {
    TreeSet<String> used = new TreeSet<>();
    for (Endpoint e : draft.endpoints()) {
      if (e.operation().getTags() == null || e.operation().getTags().isEmpty()) {
        e.operation()
            .addTag(e.isTechnical() ? TECHNICAL : Words.capital(Words.of(firstSegment(e.path()))));
      }
      used.addAll(e.operation().getTags());
    }
    List<Tag> tags = new ArrayList<>();
    if (draft.model().getTags() != null) {
      tags.addAll(draft.model().getTags());
      tags.forEach(tag -> used.remove(tag.getName()));
    }
    used.forEach(name -> tags.add(createTag().name(name).description(describe(name))));
    tags.sort(Comparator.comparing(Tag::getName));
    draft.model().setTags(tags);
  }

  private static String describe(String tag) {
    return tag.equals(TECHNICAL) ? "Jobs, audit and dead letters of the service" : tag + ".";
  }

  private static String firstSegment(String path) {
    String[] parts = path.split("/");
    return parts.length > 2 ? parts[2] : TECHNICAL;
  }
}
