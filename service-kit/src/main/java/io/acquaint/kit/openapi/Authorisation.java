package io.acquaint.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.jboss.jandex.AnnotationInstance;

/** Who may call: {@code x-roles} as declared by {@code @RolesAllowed}, and the bearer token. */
final class Authorisation implements Rule {
  static final String ROLES = "x-roles";

  @Override
  public void apply(Draft draft) {
    for (Endpoint e : draft.endpoints()) {
      e.operation().setSecurity(null);
      List<String> roles = roles(e);
      if (!roles.isEmpty()) {
        e.operation().addExtension(ROLES, roles);
      }
      if (isPublic(e)) {
        e.operation().setSecurity(List.of());
      } else {
        e.operation()
            .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
      }
    }
  }

  private static List<String> roles(Endpoint e) {
    if (isPublic(e)) {
      return List.of();
    }
    return e.annotation("RolesAllowed")
        .map(AnnotationInstance::value)
        .map(value -> List.of(value.asStringArray()))
        .orElse(List.of());
  }

  /** The annotation of the method wins over the one of the class. */
  static boolean isPublic(Endpoint e) {
    boolean methodNamesRoles =
        e.method()
            .map(
                m ->
                    m.declaredAnnotations().stream()
                        .anyMatch(a -> a.name().withoutPackagePrefix().equals("RolesAllowed")))
            .orElse(false);
    return !methodNamesRoles && e.annotation("PermitAll").isPresent();
  }
}
