package io.acquaint.kit.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.kit.intake.ImportStore.Run;
import io.acquaint.kit.job.JobStatus;
import io.acquaint.kit.job.JobView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Import", description = "An import: how far it is, and what came of its rows.")
public record ImportView(
    @Schema(
            required = true,
            description = "The id of the import, and of its job.",
            examples = "0199c0de-0000-7000-8000-000000000001")
        UUID id,
    @Schema(required = true, description = "Where it is in its life.", examples = "RUNNING")
        JobStatus status,
    @Schema(required = true, description = "How many rows are done.") JobView.Progress progress,
    @Schema(required = true, description = "The name of the file.", examples = "people.csv")
        String fileName,
    @Schema(required = true, description = "How the file is read.") ImportOptions options,
    @Schema(
            required = true,
            description = "Rows that made a record; of a dry run, that would have.",
            examples = "240")
        long created,
    @Schema(required = true, description = "Rows that changed a record.", examples = "5")
        long updated,
    @Schema(
            required = true,
            description = "Rows whose record was there and stayed as it was.",
            examples = "3")
        long skipped,
    @Schema(
            required = true,
            description = "Rows that failed; the error file has them.",
            examples = "2")
        long failed,
    @Schema(required = true, description = "Records that were taken back.", examples = "0")
        long removed,
    @Schema(
            required = true,
            description = "Records that stayed when it was taken back.",
            examples = "0")
        long kept,
    @Schema(required = true, description = "Who asked for it.", examples = "grace")
        String createdBy,
    @Schema(
            required = true,
            description = "When it was asked for.",
            examples = "2026-03-01T09:00:00Z")
        Instant createdAt,
    @Schema(description = "When it ended.", examples = "2026-03-01T09:02:00Z")
        @Nullable Instant finishedAt,
    @Schema(description = "Why it ended early.", examples = "[]") @Nullable List<String> errors) {

  static ImportView of(Run run, JobView job) {
    long done = run.tally().rows();
    int percent = run.total() == 0 ? 100 : (int) Math.min(100, done * 100 / run.total());
    return new ImportView(
        run.id(),
        job.status(),
        new JobView.Progress(done, run.total(), percent),
        run.fileName(),
        run.options(),
        run.tally().created(),
        run.tally().updated(),
        run.tally().skipped(),
        run.tally().failed(),
        run.removed(),
        run.kept(),
        run.createdBy(),
        run.createdAt(),
        job.finishedAt(),
        job.errors().isEmpty() ? null : job.errors());
  }
}
