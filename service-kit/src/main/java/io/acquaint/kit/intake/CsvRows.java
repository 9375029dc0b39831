package io.acquaint.kit.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV file (RFC 4180, UTF-8), read one after the other. */
final class CsvRows implements AutoCloseable {

  /** The longest row, in characters. */
  private static final int LONGEST = 1 << 20;

  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;
  private long line = 1;

  /**
   * @throws ProblemException 422 when there is no header, or it cannot be read
   */
  CsvRows(InputStream file, char separator) {
    var text =
        new InputStreamReader(
            file,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    this.reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST)
            .ofCsvRecord(text);
    this.records = reader.iterator();
    if (!hasNext()) {
      throw refused("is empty: it needs a row that names the columns");
    }
    this.header = withoutMark(next());
  }

  List<String> header() {
    return header;
  }

  boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException | UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  List<String> next() {
    try {
      CsvRecord row = records.next();
      line = row.getStartingLineNumber();
      return row.getFields();
    } catch (CsvParseException | UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  void skip(long rows) {
    for (long i = 0; i < rows && hasNext(); i++) {
      List<String> unused = next();
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Spreadsheets mark UTF-8 with a character of no width. */
  private static List<String> withoutMark(List<String> names) {
    var plain = new ArrayList<String>();
    names.forEach(name -> plain.add(RowFields.plain(name.strip())));
    if (plain.getFirst().startsWith("\uFEFF")) {
      plain.set(0, plain.getFirst().substring(1));
    }
    return List.copyOf(plain);
  }

  private ProblemException unreadable(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return refused("is not UTF-8 after line " + line);
      }
    }
    return refused("cannot be read as CSV after line " + line);
  }

  static ProblemException refused(String message) {
    return Problems.unprocessable(List.of(Finding.at("/file", "unreadable_file", message)));
  }
}
