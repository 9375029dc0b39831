package io.acquaint.kit.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Instant;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final JWTAuthContextInfo RULES = new JWTAuthContextInfo();
  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

  private final Signatures signatures = new Signatures();
  private Instant now = START;
  private final VerifiedTokens tokens = new VerifiedTokens(signatures, () -> now);

  @Test
  void aTokenIsVerifiedOnce() throws ParseException {
    JWTCallerPrincipal first = tokens.parse("good", RULES);

    assertSame(first, tokens.parse("good", RULES));
    assertEquals(1, signatures.checked);
  }

  @Test
  void oneThatExpiredIsVerifiedAnewAndRefused() throws ParseException {
    JWTCallerPrincipal unused = tokens.parse("good", RULES);
    now = START.plusSeconds(60);

    assertThrows(ParseException.class, () -> tokens.parse("good", RULES));
  }

  @Test
  void oneThatDiffersByALetterIsNotRecognised() throws ParseException {
    JWTCallerPrincipal unused = tokens.parse("good", RULES);

    assertThrows(ParseException.class, () -> tokens.parse("gooD", RULES));
  }

  @Test
  void oneThatWasRefusedIsVerifiedAgain() {
    assertThrows(ParseException.class, () -> tokens.parse("bad", RULES));
    assertThrows(ParseException.class, () -> tokens.parse("bad", RULES));
    assertEquals(2, signatures.checked);
  }

  /** Stands for the library: knows one token, which is good for a minute. */
  private final class Signatures extends JWTCallerPrincipalFactory {
    private int checked;

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
      checked++;
      if (!token.equals("good") || !now.isBefore(START.plusSeconds(60))) {
        throw new ParseException("refused");
      }
      JwtClaims claims = new JwtClaims();
      claims.setExpirationTime(NumericDate.fromSeconds(START.plusSeconds(60).getEpochSecond()));
      return new DefaultJWTCallerPrincipal(claims);
    }
  }
}
