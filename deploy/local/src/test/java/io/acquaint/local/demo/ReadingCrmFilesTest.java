package io.acquaint.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.local.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingCrmFilesTest {
  @TempDir Path folder;

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void a_row_that_cannot_be_read_is_told_with_its_line_and_the_rest_is_taken() throws Exception {
    write(
        "Contacts.csv",
        "ContactID,FullName,Email,Phone,City,State,Country\nC1,Ada L,a@b.example,1,X,Y,USA\n");
    write(
        "Leads.csv",
        "LeadID,ContactID,LeadSource,LeadStatus,CreatedDate,Notes\nL1,C1,Event,New,2025-01-01,\n");
    write(
        "Activity.csv",
        "ActivityID,LeadID,ActivityType,Subject,DueDate,Completed,Notes\n"
            + "A1,L1,Call,S,2025-02-30,True,\nA2,L1,Call,\"S, T\",2025-02-28,True,\n");
    write(
        "Opportunity.csv",
        "OpportunityID,ActivityID,OpportunityStage,EstimatedValue,CloseDate,SalesID\n");
    Refusals refusals = new Refusals();

    Crm crm = new CrmFiles(folder, refusals).read();

    assertEquals("S, T", crm.activities().getFirst().subject());
    assertEquals(1, crm.activities().size());
    assertEquals(1, refusals.all().size());
    assertTrue(
        refusals.all().getFirst().startsWith("Activity.csv line 2"), refusals.all()::toString);
  }

  @Test
  void a_missing_file_is_named() {
    UsageException refusal =
        assertThrows(UsageException.class, () -> new CrmFiles(folder, new Refusals()).read());

    assertTrue(refusal.getMessage().contains("Contacts.csv"));
  }
}
