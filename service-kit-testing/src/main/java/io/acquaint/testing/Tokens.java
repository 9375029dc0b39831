package io.acquaint.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signed tokens for tests. The key pair is made when the test JVM needs it first; the application
 * under test gets the public half by {@link TokenKeysConfig}, without anything to declare.
 */
public final class Tokens {

  static final String ISSUER = "acquaint";
  static final String AUDIENCE = "acquaint";

  /**
   * What was signed before, by who is named in it: signing takes 10 ms where only the quick
   * compiler works, and tests ask for the same few users thousands of times.
   */
  private static final Map<List<Object>, String> SIGNED = new ConcurrentHashMap<>();

  private Tokens() {}

  /** A token of a user who is named like the first role. */
  public static String of(String... roles) {
    return ofUser(roles[0], roles);
  }

  /** A token of this user with these roles. */
  public static String ofUser(String user, String... roles) {
    return SIGNED.computeIfAbsent(List.of(user, List.of(roles)), whom -> sign(claims(user, roles)));
  }

  /** A token of somebody who works for this partner. */
  public static String ofPartner(UUID partner, String... roles) {
    return SIGNED.computeIfAbsent(
        List.of(partner, List.of(roles)),
        whom ->
            sign(claims(roles[0] + "-" + partner, roles).claim("partner_id", partner.toString())));
  }

  /** Valid claims for tests that bend one of them; sign them with {@link #sign}. */
  public static JwtClaimsBuilder claims(String user, String... roles) {
    Instant now = Instant.now();
    return Jwt.issuer(ISSUER)
        .audience(AUDIENCE)
        .subject(user)
        .upn(user)
        .groups(new HashSet<>(Arrays.asList(roles)))
        .issuedAt(now.minusSeconds(5))
        .expiresAt(now.plus(Duration.ofHours(12)));
  }

  /** Signs with RS256. */
  public static String sign(JwtClaimsBuilder claims) {
    return sign(claims, TokenKeys.RSA_ID, TokenKeys.rsa());
  }

  /** Signs with ES256. */
  public static String signWithEllipticCurve(JwtClaimsBuilder claims) {
    return sign(claims, TokenKeys.EC_ID, TokenKeys.ellipticCurve());
  }

  private static String sign(JwtClaimsBuilder claims, String keyId, PrivateKey key) {
    return claims.jws().keyId(keyId).sign(key);
  }
}
