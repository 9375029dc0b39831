package io.acquaint.kit.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.acquaint.kit.csv.SafeCell;
import io.acquaint.kit.health.ServiceName;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.intake.ImportStore.Failure;
import io.acquaint.kit.intake.ImportStore.Run;
import io.acquaint.kit.job.JobView;
import io.acquaint.kit.job.Jobs;
import io.acquaint.kit.json.StrictJson;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What the import routes of a collection do. */
@ApplicationScoped
public class Imports {

  /** An import that has not ended cannot be taken back. */
  static final ProblemType RUNNING =
      new ProblemType("import_running", 409, "The import has not ended yet");

  /** It is being taken back, or nothing of it is left. */
  static final ProblemType TAKEN_BACK =
      new ProblemType("import_taken_back", 409, "The import is taken back already");

  private static final Duration FILES_KEPT = Duration.ofDays(7);
  private static final Duration REPORTS_KEPT = Duration.ofDays(90);
  private static final int PAGE = 500;

  private final ImportTargets targets;
  private final ImportStore store;
  private final ImportFile files;
  private final Jobs jobs;
  private final StrictJson strict;
  private final Caller caller;
  private final ServiceName service;

  Imports(
      ImportTargets targets,
      ImportStore store,
      ImportFile files,
      Jobs jobs,
      StrictJson strict,
      Caller caller,
      ServiceName service) {
    this.targets = targets;
    this.store = store;
    this.files = files;
    this.jobs = jobs;
    this.strict = strict;
    this.caller = caller;
    this.service = service;
  }

  /**
   * Takes a file in and starts its import. The file is read through first, so that one that cannot
   * be imported at all is refused at once.
   *
   * @return 202 with the address of the job
   * @throws ProblemException 400 or 422 with everything that does not fit
   */
  public RestResponse<ImportView> start(
      String collection, @Nullable FileUpload file, @Nullable String options) {
    if (file == null) {
      throw Problems.unprocessable(
          List.of(Finding.at("/file", "required", "is needed: a part of the form")));
    }
    ImportOptions how = options(options);
    try {
      List<String> header;
      long rows = 0;
      try (var read = new CsvRows(open(file), how.separator())) {
        header = read.header();
        var unused = new ImportPlan<>(targets.of(collection), how, header);
        while (read.hasNext()) {
          List<String> unusedRow = read.next();
          rows++;
        }
      }
      return accepted(queued(collection, file, how, header, rows));
    } catch (IOException e) {
      throw CsvRows.refused("could not be read to its end");
    }
  }

  private ImportView queued(
      String collection, FileUpload file, ImportOptions how, List<String> header, long rows)
      throws IOException {
    UUID stored;
    try (InputStream bytes = open(file)) {
      stored = files.store(bytes);
    }
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              UUID id = jobs.start(ImportJob.KIND, new ImportJob.Place(0));
              String name = file.fileName() == null ? "file.csv" : file.fileName();
              store.add(
                  new Run(
                      id,
                      collection,
                      stored,
                      name.length() > 200 ? name.substring(0, 200) : name,
                      how,
                      header,
                      rows,
                      new Tally(0, 0, 0, 0),
                      0,
                      0,
                      caller.name(),
                      store.now()));
              return view(collection, id);
            });
  }

  /** The import as it is now. */
  public ImportView view(String collection, UUID id) {
    return ImportView.of(run(collection, id), job(id));
  }

  /** Streams the failed rows as a file that can be corrected and imported again. */
  public RestResponse<StreamingOutput> errors(String collection, UUID id) {
    Run run = run(collection, id);
    StreamingOutput stream = out -> write(run, out);
    return RestResponse.ResponseBuilder.ok(stream)
        .header("Content-Type", "text/csv;charset=UTF-8;header=present")
        .header("Content-Disposition", "attachment; filename=\"errors.csv\"")
        .build();
  }

  /**
   * Starts to take an import back. What stayed the first time may go another time.
   *
   * @return 202 with the address of the job that does it
   * @throws ProblemException 409 while the import is under way, and when it is taken back already
   */
  public RestResponse<JobView> takeBack(String collection, UUID id) {
    UUID job = QuarkusTransaction.joiningExisting().call(() -> startTakingBack(collection, id));
    return Answers.accepted(address(job), job(job));
  }

  private UUID startTakingBack(String collection, UUID id) {
    store.lock(id);
    Run run = run(collection, id);
    if (!job(id).status().finished()) {
      throw Problems.conflict(
          RUNNING, "Wait for its end, or cancel its job first.", List.of("DELETE job"));
    }
    jobs.underWay(TakeBackJob.KIND, Map.of("importId", id))
        .ifPresent(
            job -> {
              throw takenBack("See " + address(job) + ".");
            });
    if (run.removed() > 0 && run.removed() == run.tally().created()) {
      throw takenBack("Nothing is left of what it created.");
    }
    return jobs.start(TakeBackJob.KIND, new TakeBackJob.Params(id, caller.name()));
  }

  private static ProblemException takenBack(String detail) {
    return Problems.conflict(TAKEN_BACK, detail, List.of());
  }

  private RestResponse<ImportView> accepted(ImportView view) {
    return Answers.accepted(address(view.id()), view);
  }

  private String address(UUID job) {
    return "/v1/services/" + service.name() + "/jobs/" + job;
  }

  private ImportOptions options(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return ImportOptions.DEFAULT;
    }
    try {
      return (ImportOptions)
          strict.read(text.getBytes(StandardCharsets.UTF_8), ImportOptions.class);
    } catch (ProblemException refused) {
      throw refused.with(
          refused.findings().stream()
              .map(found -> Finding.at("/options" + found.pointer(), found.code(), found.message()))
              .toList());
    }
  }

  private Run run(String collection, UUID id) {
    return store
        .find(id)
        .filter(run -> run.collection().equals(collection))
        .orElseThrow(() -> Problems.notFound("import", id));
  }

  private JobView job(UUID id) {
    return jobs.find(id).orElseThrow(() -> Problems.notFound("import", id));
  }

  private static InputStream open(FileUpload file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file.uploadedFile()), 1 << 16);
  }

  private void write(Run run, OutputStream out) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
    CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(run.options().separator())
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text);
    var header = new ArrayList<>(run.header());
    header.add("reason");
    csv.writeRecord(header.stream().map(SafeCell::of).toList());
    long after = 0;
    List<Failure> page;
    do {
      page = store.failures(run.id(), after, PAGE);
      for (Failure failure : page) {
        var cells = new ArrayList<>(failure.cells());
        while (cells.size() < run.header().size()) {
          cells.add("");
        }
        cells.add(failure.reason());
        csv.writeRecord(cells.stream().map(SafeCell::of).toList());
        after = failure.row();
      }
      csv.flush();
    } while (page.size() == PAGE);
    csv.flush();
  }

  @Scheduled(every = "1h", delayed = "11m", identity = "kit-imports-purge")
  void purge() {
    files.forgetOlderThan(store.now().minus(FILES_KEPT));
    store.forgetOlderThan(store.now().minus(REPORTS_KEPT));
  }
}
