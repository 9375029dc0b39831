package io.acquaint.kit.security;

import io.acquaint.kit.http.RequestIds;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling. Safe to inject everywhere: outside a request, in jobs and consumers, the caller
 * is {@code system}, which has no role.
 */
@ApplicationScoped
public class Caller {

  /** The name that work without a request is done under. */
  public static final String SYSTEM = "system";

  /** The name of a caller without a token, on the few public routes. */
  public static final String ANONYMOUS = "anonymous";

  private static final ScopedValue<String> ACTING = ScopedValue.newInstance();

  private static final String PARTNER_CLAIM = "partner_id";

  private final CurrentVertxRequest request;
  private final CurrentIdentityAssociation identities;

  Caller(CurrentVertxRequest request, CurrentIdentityAssociation identities) {
    this.request = request;
    this.identities = identities;
  }

  /** The user of the token ({@code upn}, else {@code sub}). */
  public String name() {
    return identity().map(this::nameOf).orElseGet(() -> ACTING.orElse(SYSTEM));
  }

  /**
   * Does work without a request, as a job, in the name of the user who asked for it. It lends the
   * name only, no role.
   */
  public <T> T inTheNameOf(String user, Supplier<T> work) {
    return ScopedValue.where(ACTING, user).call(work::get);
  }

  public boolean hasRole(String role) {
    return identity().map(identity -> identity.hasRole(role)).orElse(false);
  }

  /** The partner the token was issued for; empty for staff, and for a claim that is no UUID. */
  public Optional<UUID> partnerId() {
    return identity()
        .map(SecurityIdentity::getPrincipal)
        .filter(JsonWebToken.class::isInstance)
        .map(token -> ((JsonWebToken) token).<Object>getClaim(PARTNER_CLAIM))
        .flatMap(claim -> parse(claim.toString()));
  }

  /** The id of the request, as answered in {@code X-Request-Id}; {@code system} outside one. */
  public String requestId() {
    RoutingContext context = context();
    return context == null ? SYSTEM : RequestIds.of(context);
  }

  /** The W3C trace context the request came with, if it came with a sound one. */
  public @Nullable String traceparent() {
    RoutingContext context = context();
    return context == null ? null : RequestIds.traceparent(context);
  }

  private String nameOf(SecurityIdentity identity) {
    return identity.isAnonymous() ? ANONYMOUS : identity.getPrincipal().getName();
  }

  private Optional<SecurityIdentity> identity() {
    return context() == null ? Optional.empty() : Optional.ofNullable(identities.getIdentity());
  }

  private @Nullable RoutingContext context() {
    ManagedContext requestContext = Arc.container().requestContext();
    return requestContext.isActive() ? request.getCurrent() : null;
  }

  private static Optional<UUID> parse(String claim) {
    try {
      return Optional.of(UUID.fromString(claim));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
