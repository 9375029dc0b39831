package io.acquaint.contracts;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** The form in which two spellings of one mail address are equal, and its hash. */
public final class MailAddressKey {

  private MailAddressKey() {}

  /**
   * Unicode NFKC, lower case, and the domain as it goes over the wire (so {@code bücher.example}
   * equals {@code xn--bcher-kva.example}).
   */
  public static String of(String address) {
    String folded = Normalizer.normalize(address, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int at = folded.lastIndexOf('@');
    return folded.substring(0, at + 1) + asciiDomain(folded.substring(at + 1));
  }

  /** The SHA-256 of the key in hexadecimal digits: what is published in place of an address. */
  public static String hashOf(String address) {
    try {
      byte[] key = of(address).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String asciiDomain(String domain) {
    if (domain.chars().allMatch(c -> c < 128)) {
      return domain;
    }
    try {
      return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notAnInternationalName) {
      return domain;
    }
  }
}
