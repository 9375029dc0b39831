package io.acquaint.local.secret;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Signs tokens for the local system, as an identity provider would. */
public final class Tokens {
  /** How long a token for a person lives. */
  public static final Duration A_DAYS_WORK = Duration.ofHours(8);

  private static final String ISSUER = "acquaint";
  private final Secrets secrets;

  public Tokens(Secrets secrets) {
    this.secrets = secrets;
  }

  /** A token for {@code user} with these roles, counted from {@code now}. */
  public String issue(
      String user, Collection<String> roles, @Nullable String partner, Instant now, Duration life)
      throws IOException {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(ISSUER);
    claims.setSubject(user);
    claims.setStringClaim("upn", user);
    claims.setStringListClaim("groups", List.copyOf(roles));
    if (partner != null) {
      claims.setStringClaim("partner_id", partner);
    }
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(life).getEpochSecond()));
    claims.setGeneratedJwtId();
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(secrets.privateKey());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IOException("cannot sign a token", e);
    }
  }

  /** The token with which a service calls the others. */
  public String forService(String component, Instant now) throws IOException {
    return issue(component, List.of("integration", "admin"), null, now, Duration.ofDays(3650));
  }
}
