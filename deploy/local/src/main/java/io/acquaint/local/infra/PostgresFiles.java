package io.acquaint.local.infra;

import io.acquaint.local.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks the PostgreSQL programs that come as a Maven artifact (zonky's binaries). The start-up
 * library beside them is not used: it keeps its servers for one process only, while ours must
 * outlive the runner being killed.
 */
final class PostgresFiles {
  private PostgresFiles() {}

  /**
   * The folder with {@code bin}, {@code lib} and {@code share}; unpacked at the first call only.
   */
  static Path unpackInto(Path binFolder) throws IOException {
    String archive = archiveName();
    URL url = PostgresFiles.class.getResource("/" + archive);
    if (url == null) {
      throw new UsageException(
          "no PostgreSQL is packed for this platform (" + archive + "); use --infra external");
    }
    String version = url.getPath().replaceAll(".*-([0-9][0-9.]*)\\.jar!.*", "$1");
    Path target = binFolder.resolve("postgresql-" + version);
    if (Files.isExecutable(target.resolve("bin/postgres"))) {
      return target;
    }
    Path fresh = Files.createTempDirectory(binFolder, "unpacking-");
    try (InputStream in = url.openStream();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        unpack(tar, entry, fresh);
      }
    }
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    return target;
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path path = into.resolve(entry.getName()).normalize();
    if (!path.startsWith(into)) {
      throw new IOException("archive entry outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String archiveName() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "");
    boolean arm = arch.equals("aarch64") || arch.equals("arm64");
    return "postgres-"
        + (os.contains("mac") ? "darwin" : "linux")
        + (arm ? "-arm_64" : "-x86_64")
        + ".txz";
  }
}
