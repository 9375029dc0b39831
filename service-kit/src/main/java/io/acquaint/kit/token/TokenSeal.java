package io.acquaint.kit.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Seals what a token carries: authenticated, so that a forged one is noticed, and encrypted, since
 * it may hold a name and travels in addresses. AES-256-GCM with a key derived from {@code
 * acquaint.cursor.secret}, which all replicas of a service must share.
 */
public final class TokenSeal {

  private static final Logger LOG = Logger.getLogger(TokenSeal.class);
  private static final String SECRET = "acquaint.cursor.secret";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  TokenSeal(byte[] secret, String purpose) {
    MessageDigest digest = sha256();
    digest.update(secret);
    digest.update(purpose.getBytes(StandardCharsets.UTF_8));
    this.key = new SecretKeySpec(digest.digest(), "AES");
  }

  /**
   * The seal for one purpose; a token sealed for one is not valid for another.
   *
   * @param purpose a constant word such as {@code cursor}
   */
  public static TokenSeal forPurpose(String purpose) {
    return new TokenSeal(Secret.BYTES, purpose);
  }

  public String seal(byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content);
      byte[] token = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, token, nonce.length, sealed.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is missing from this Java", e);
    }
  }

  /** The content, or nothing when the token is not one of ours. */
  public Optional<byte[]> open(String token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length <= NONCE_BYTES) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce);
      return Optional.of(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }

  /** Read when the first token is made, so that tests and the build need none. */
  private static final class Secret {

    static final byte[] BYTES = read(ConfigProvider.getConfig());

    private static byte[] read(Config config) {
      Optional<String> secret = config.getOptionalValue(SECRET, String.class);
      if (secret.isPresent()) {
        return secret.get().getBytes(StandardCharsets.UTF_8);
      }
      LOG.warnf("%s is not set: cursors will not outlive this process", SECRET);
      byte[] random = new byte[32];
      RANDOM.nextBytes(random);
      return random;
    }
  }
}
