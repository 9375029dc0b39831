package io.acquaint.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/**
 * Goals e1 and e2: export of contacts as CSV beside COPY of the same expressions, import beside
 * COPY and the merge that an expert would write; and how much more heap the service holds
 * meanwhile.
 */
final class ContactsCsv implements Benchmark {
  private static final int CONTACTS_SERVICE = 1;

  @Override
  public String name() {
    return "contacts-csv";
  }

  @Override
  public String run(Path root, BenchSystem system, Effort effort)
      throws IOException, InterruptedException, SQLException {
    int rows = effort.rows(2_000, 100_000);
    CsvCalls calls = new CsvCalls(system.service(CONTACTS_SERVICE), system.token("admin"));
    Heap heap = new Heap(system.pid("contacts-service"));
    Cpu cpu = new Cpu(system);
    try (Connection db = system.connect("contacts")) {
      String unused = calls.importFile(CsvSeed.file(root, "warm", Math.min(rows, 5_000)));
      ExportTurns export = new ExportTurns(root, calls, cpu, db);
      export.seed(rows);
      export.warmUp();
      for (int i = 0; i < effort.rounds(); i++) {
        export.turn();
      }
      long exportGrowth = heap.growth(export::alone);
      ImportTurns imports = new ImportTurns(root, calls, cpu, db);
      imports.prepare();
      imports.warmUp(rows);
      for (int i = 0; i < effort.rounds(); i++) {
        imports.turn(i, rows);
      }
      long importGrowth = heap.growth(() -> imports.alone(rows));
      return """
          %s
          %s
          %s

          %s
          Heap of contacts-service in use after a collection (jcmd GC.class_histogram), at most \
          during the work less before it: export %s MB (goal 32), import %s MB. %,d rows per import, \
          %,d contacts to export; of the rows 1 %% are refused and 2 %% are there twice."""
          .formatted(
              Turns.header(),
              export.report(),
              imports.report(),
              export.verdict(),
              megabytes(exportGrowth),
              megabytes(importGrowth),
              rows,
              rows);
    }
  }

  private static String megabytes(long kilobytes) {
    return String.format(Locale.ROOT, "%.1f", kilobytes / 1024.0);
  }

  /** Columns of the data set that differ from row to row, over {@code n}. */
  static Map<String, String> varied() {
    return Map.of(
        "id", "md5(n::text)::uuid",
        "email", "'seed' || n || '@example.org'",
        "email_key", "'seed' || n || '@example.org'",
        "first_name", "(array['Ada','Grace','Alan','Edsger','Barbara'])[1 + n % 5]",
        "last_name", "'Person ' || md5('l' || n)",
        "address_city", "(array['Utrecht','Paris','Oslo','Wien'])[1 + n % 4]",
        "address_country", "(array['NL','FR','NO','AT'])[1 + n % 4]",
        "role", "(array['DECISION_MAKER','EMPLOYEE','INFLUENCER'])[1 + n % 3]",
        "created_at", "timestamptz '2020-01-01T00:00:00Z' + n * interval '10 seconds'",
        "updated_at", "timestamptz '2025-01-01T00:00:00Z' + n * interval '1 second'");
  }
}
