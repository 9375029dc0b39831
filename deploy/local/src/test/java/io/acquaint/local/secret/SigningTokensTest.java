package io.acquaint.local.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTokensTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void a_token_says_who_what_and_until_when_and_the_public_key_proves_it() throws Exception {
    Tokens tokens = new Tokens(new Secrets(folder));

    String token = tokens.issue("ann", List.of("partner-user"), "p1", NOW, Duration.ofHours(8));

    JwtClaims claims =
        new JwtConsumerBuilder()
            .setExpectedIssuer("acquaint")
            .setExpectedAudience("acquaint")
            .setVerificationKey(publicKey())
            .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
            .setEvaluationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 60))
            .build()
            .processToClaims(token);
    assertEquals("ann", claims.getSubject());
    assertEquals("ann", claims.getClaimValueAsString("upn"));
    assertEquals(List.of("partner-user"), claims.getStringListClaimValue("groups"));
    assertEquals("p1", claims.getClaimValueAsString("partner_id"));
    assertEquals(
        NOW.plus(Duration.ofHours(8)).getEpochSecond(), claims.getExpirationTime().getValue());
  }

  @Test
  void secrets_stay_the_same_and_are_the_owners_alone() throws Exception {
    Secrets first = new Secrets(folder);
    String random = first.random("cursor-secret");
    first.publicKey();

    assertEquals(random, new Secrets(folder).random("cursor-secret"));
    for (String file : List.of("cursor-secret", "jwt-private.pem")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))));
    }
  }

  private PublicKey publicKey() throws Exception {
    String pem =
        Files.readString(folder.resolve("jwt-public.pem")).replaceAll("-----[A-Z ]+-----", "");
    return KeyFactory.getInstance("RSA")
        .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
  }
}
