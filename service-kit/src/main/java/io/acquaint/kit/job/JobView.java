package io.acquaint.kit.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as clients see it. */
@Schema(name = "Job", description = "Long work: how far it is, and what came of it.")
public record JobView(
    @Schema(description = "The job's id.", examples = "0199c0de-0000-7000-8000-000000000001")
        UUID id,
    @Schema(description = "What kind of work it is.", examples = "lead-import", maxLength = 100)
        String kind,
    @Schema(description = "Where the job is in its life.", examples = "RUNNING") JobStatus status,
    @Schema(description = "How far it is.") Progress progress,
    @Schema(description = "When it was asked for.", examples = "2026-03-01T09:00:00Z")
        Instant createdAt,
    @Schema(description = "When it first ran.", examples = "2026-03-01T09:00:01Z")
        @Nullable Instant startedAt,
    @Schema(description = "When it ended.", examples = "2026-03-01T09:02:00Z")
        @Nullable Instant finishedAt,
    @Schema(
            description = "What it answers; its fields depend on the kind.",
            implementation = Object.class)
        @Nullable JsonNode result,
    @Schema(description = "What went wrong, at most 1,000 findings.", examples = "[]")
        List<String> errors) {

  /**
   * How far a job is.
   *
   * @param total absent while unknown, and percent with it
   */
  @Schema(name = "JobProgress", description = "How far a job is.")
  public record Progress(
      @Schema(description = "How many items are done.", examples = "250") long done,
      @Schema(description = "How many there are; absent while unknown.", examples = "1000")
          @Nullable Long total,
      @Schema(description = "Done in percent of the total.", examples = "25")
          @Nullable Integer percent) {

    static Progress of(long done, @Nullable Long total) {
      if (total == null) {
        return new Progress(done, null, null);
      }
      int percent = total == 0 ? 100 : (int) Math.min(100, done * 100 / total);
      return new Progress(done, total, percent);
    }
  }
}
