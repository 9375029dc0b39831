package io.acquaint.local.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.acquaint.local.UsageException;
import io.acquaint.local.demo.Crm.Activity;
import io.acquaint.local.demo.Crm.Deal;
import io.acquaint.local.demo.Crm.Interest;
import io.acquaint.local.demo.Crm.Person;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the four CSV files. A row that cannot be read goes to the refusals with its line, never
 * silently.
 */
final class CrmFiles {
  private final Path folder;
  private final Refusals refusals;

  CrmFiles(Path folder, Refusals refusals) {
    this.folder = folder;
    this.refusals = refusals;
  }

  Crm read() throws IOException {
    return new Crm(
        "sample-crm",
        rows(
            "Contacts.csv",
            row ->
                new Person(
                    row.getField("ContactID"),
                    row.getField("FullName"),
                    row.getField("Email"),
                    row.getField("Phone"),
                    row.getField("City"),
                    row.getField("State"),
                    row.getField("Country"))),
        rows(
            "Leads.csv",
            row ->
                new Interest(
                    row.getField("LeadID"),
                    row.getField("ContactID"),
                    row.getField("LeadSource"),
                    row.getField("LeadStatus"))),
        rows(
            "Activity.csv",
            row ->
                new Activity(
                    row.getField("ActivityID"),
                    row.getField("LeadID"),
                    row.getField("ActivityType"),
                    row.getField("Subject"),
                    LocalDate.parse(row.getField("DueDate"))
                        .atTime(LocalTime.NOON)
                        .toInstant(ZoneOffset.UTC),
                    Boolean.parseBoolean(row.getField("Completed")))),
        rows(
            "Opportunity.csv",
            row ->
                new Deal(
                    row.getField("ActivityID"),
                    row.getField("OpportunityStage"),
                    new BigDecimal(row.getField("EstimatedValue")))));
  }

  private <T> List<T> rows(String name, Function<NamedCsvRecord, T> mapping) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isReadable(file)) {
      throw new UsageException("cannot read " + file);
    }
    List<T> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        read(row, mapping, name).ifPresent(rows::add);
      }
    }
    return rows;
  }

  private <T> Optional<T> read(
      NamedCsvRecord row, Function<NamedCsvRecord, T> mapping, String name) {
    try {
      return Optional.of(mapping.apply(row));
    } catch (DateTimeException | NumberFormatException e) {
      refusals.add(name + " line " + row.getStartingLineNumber(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
