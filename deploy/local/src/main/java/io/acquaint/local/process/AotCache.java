package io.acquaint.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The JDK's ahead-of-time cache of one program (JEP 483, 514 and 515): its classes loaded and
 * linked, its methods profiled, as a rehearsal has shown them. Starting with it takes a third of
 * the time. The JDK itself ignores a cache that does not fit its version or the jars.
 */
public record AotCache(Path file, Path artefact) {

  /** The cache of a program, beside its artefact; each version of the JDK has its own. */
  public static AotCache beside(Path artefact) {
    String name = "start-" + Runtime.version() + ".aot";
    return new AotCache(artefact.resolveSibling(name), artefact);
  }

  /** Whether the cache exists and is of the artefact that lies there now. */
  public boolean fresh() throws IOException {
    return Files.exists(file)
        && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(artefact)) >= 0;
  }

  /** Options of a start that uses the cache if there is one. */
  public List<String> using() {
    return List.of("-XX:AOTCache=" + file);
  }

  /** Options of the rehearsal; it writes what it learnt when it ends. */
  public List<String> rehearsing() {
    return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + learnt());
  }

  /** Options of the run that makes the cache from what the rehearsal learnt; it runs no program. */
  public List<String> making() {
    return List.of(
        "-XX:AOTMode=create", "-XX:AOTConfiguration=" + learnt(), "-XX:AOTCache=" + unfinished());
  }

  /** Puts the made cache in its place. */
  public void publish() throws IOException {
    Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(learnt());
  }

  private Path learnt() {
    return file.resolveSibling(file.getFileName() + ".learnt");
  }

  private Path unfinished() {
    return file.resolveSibling(file.getFileName() + ".unfinished");
  }
}
