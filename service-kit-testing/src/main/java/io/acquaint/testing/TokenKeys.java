package io.acquaint.testing;

import java.security.PrivateKey;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The signing keys of this test JVM, kept in a system property, which all class loaders share. */
final class TokenKeys {

  static final String RSA_ID = "test-rsa";
  static final String EC_ID = "test-ec";

  private static final String KEYS = "acquaint.testing.token.keys";

  private TokenKeys() {}

  static PrivateKey rsa() {
    return key(RSA_ID).getPrivateKey();
  }

  static PrivateKey ellipticCurve() {
    return key(EC_ID).getPrivateKey();
  }

  /** The public halves as a JSON Web Key Set. */
  static String publicKeys() {
    return keys().toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  private static PublicJsonWebKey key(String id) {
    return (PublicJsonWebKey) keys().findJsonWebKey(id, null, null, null);
  }

  private static JsonWebKeySet keys() {
    try {
      synchronized (System.getProperties()) {
        String known = System.getProperty(KEYS);
        if (known == null) {
          known = generate().toJson(OutputControlLevel.INCLUDE_PRIVATE);
          System.setProperty(KEYS, known);
        }
        return new JsonWebKeySet(known);
      }
    } catch (JoseException impossible) {
      throw new IllegalStateException("cannot make signing keys", impossible);
    }
  }

  private static JsonWebKeySet generate() throws JoseException {
    PublicJsonWebKey rsa = RsaJwkGenerator.generateJwk(2048);
    rsa.setKeyId(RSA_ID);
    PublicJsonWebKey ec = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    ec.setKeyId(EC_ID);
    for (JsonWebKey key : new JsonWebKey[] {rsa, ec}) {
      key.setUse("sig");
    }
    return new JsonWebKeySet(rsa, ec);
  }
}
