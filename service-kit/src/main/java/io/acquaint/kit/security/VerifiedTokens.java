package io.acquaint.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Remembers the tokens that were verified: checking a signature takes as long as reading a contact.
 * Only a whole token, letter by letter, is recognised; one that has expired, or was refused, is
 * verified as if it were new. A key that is withdrawn is noticed after a minute.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class VerifiedTokens extends JWTCallerPrincipalFactory {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private final JWTCallerPrincipalFactory verifier;
  private final InstantSource clock;
  private final Cache<String, JWTCallerPrincipal> verified =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  VerifiedTokens() {
    // Not the application's clock, which tests move: a token's time is everybody's.
    this(new DefaultJWTCallerPrincipalFactory(), InstantSource.system());
  }

  VerifiedTokens(JWTCallerPrincipalFactory verifier, InstantSource clock) {
    this.verifier = verifier;
    this.clock = clock;
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
    JWTCallerPrincipal known = verified.getIfPresent(token);
    if (known != null && clock.instant().getEpochSecond() < known.getExpirationTime()) {
      return known;
    }
    JWTCallerPrincipal principal = verifier.parse(token, rules);
    verified.put(token, principal);
    return principal;
  }
}
