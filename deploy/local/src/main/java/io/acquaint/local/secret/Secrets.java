package io.acquaint.local.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** What must stay secret, made at the first start and kept, readable by the owner only. */
public final class Secrets {
  private final Path folder;

  public Secrets(Path folder) {
    this.folder = folder;
  }

  /** The file with the public key, for the services. */
  public Path publicKey() throws IOException {
    makeKeys();
    return folder.resolve("jwt-public.pem");
  }

  /** The key that signs tokens. */
  public PrivateKey privateKey() throws IOException {
    makeKeys();
    String pem = Files.readString(folder.resolve("jwt-private.pem"));
    byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (GeneralSecurityException e) {
      throw new IOException("unreadable key " + folder.resolve("jwt-private.pem"), e);
    }
  }

  /** A random word of 256 bits in hexadecimal, the same at every call. */
  public String random(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      byte[] bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      write(file, HexFormat.of().formatHex(bytes));
    }
    return Files.readString(file).strip();
  }

  private void makeKeys() throws IOException {
    if (Files.exists(folder.resolve("jwt-public.pem"))) {
      return;
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      write(folder.resolve("jwt-private.pem"), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
      write(folder.resolve("jwt-public.pem"), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no RSA", e);
    }
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN "
        + what
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
        + "\n-----END "
        + what
        + "-----\n";
  }

  private void write(Path file, String text) throws IOException {
    Files.createDirectories(folder);
    Path fresh =
        Files.createTempFile(
            folder,
            "new-",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
