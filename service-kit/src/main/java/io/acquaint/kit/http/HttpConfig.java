package io.acquaint.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The limits and headers of every route. */
@ConfigMapping(prefix = "acquaint.http")
public interface HttpConfig {

  /** The largest request body; larger ones are answered with 413. */
  @WithDefault("1M")
  MemorySize maxBodySize();

  /** The largest file of an import; it is streamed, never held in memory. */
  @WithDefault("512M")
  MemorySize maxImportSize();

  /** Cross-origin calls by browsers. */
  Cors cors();

  /** How often one caller may call. */
  RateLimit rateLimit();

  /** Cross-origin calls by browsers. */
  interface Cors {

    /** The origins that may call, as {@code https://crm.example.com}; none unless set. */
    Optional<List<String>> origins();
  }

  /** How often one caller may call one replica. */
  interface RateLimit {

    /** Whether callers are limited at all. */
    @WithDefault("true")
    boolean enabled();

    /** Requests per window and caller; also the largest burst. */
    @WithDefault("120000")
    @Min(1)
    long requests();

    /** The window, at least a second. */
    @WithDefault("PT1M")
    Duration window();
  }
}
