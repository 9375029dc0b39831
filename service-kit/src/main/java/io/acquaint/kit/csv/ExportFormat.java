package io.acquaint.kit.csv;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an export can be written as. */
public enum ExportFormat {
  CSV("text/csv;charset=UTF-8;header=present", "csv"),
  NDJSON("application/x-ndjson", "ndjson");

  private final String contentType;
  private final String extension;

  ExportFormat(String contentType, String extension) {
    this.contentType = contentType;
    this.extension = extension;
  }

  /** NDJSON when the Accept header names it, else CSV. */
  public static ExportFormat of(@Nullable String accept) {
    return accept != null && accept.contains("application/x-ndjson") ? NDJSON : CSV;
  }

  public String contentType() {
    return contentType;
  }

  public String extension() {
    return extension;
  }

  /**
   * Writes the first chunk and those that follow, flushing after each.
   *
   * @param next the next chunk; empty at the end
   */
  public <V> void write(
      OutputStream out,
      ObjectMapper mapper,
      ViewColumns columns,
      boolean raw,
      List<V> first,
      Supplier<List<V>> next)
      throws IOException {
    switch (this) {
      case CSV -> csv(out, mapper, columns, raw, first, next);
      case NDJSON -> ndjson(out, mapper, columns, first, next);
    }
  }

  private static <V> void csv(
      OutputStream out,
      ObjectMapper mapper,
      ViewColumns columns,
      boolean raw,
      List<V> first,
      Supplier<List<V>> next)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16_384);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(columns.header());
    CellGenerator cells = columns.cells(mapper, raw);
    SequenceWriter views =
        mapper.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).writeValues(cells);
    for (List<V> chunk = first; !chunk.isEmpty(); chunk = next.get()) {
      for (V view : chunk) {
        views.write(view);
        csv.writeRecord(cells.take());
      }
      csv.flush();
    }
    csv.flush();
  }

  private static <V> void ndjson(
      OutputStream out,
      ObjectMapper mapper,
      ViewColumns columns,
      List<V> first,
      Supplier<List<V>> next)
      throws IOException {
    // Numbers as every other answer shows them: a tree would make 1E+3 of 1000.00.
    ObjectMapper exact =
        mapper.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    ObjectWriter writer = mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    for (List<V> chunk = first; !chunk.isEmpty(); chunk = next.get()) {
      for (V view : chunk) {
        out.write(writer.writeValueAsBytes(columns.keep(exact, view)));
        out.write('\n');
      }
      out.flush();
    }
  }
}
