package io.acquaint.kit.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a question is about.
 *
 * @param ids every id under which contacts-service knew the person
 * @param emails every mail address, in the form in which two spellings of one are equal
 */
@Schema(name = "DataSubject", description = "The person whom a question is about.")
public record Person(
    @Schema(
            required = true,
            description = "Every id under which contacts-service knew the person.",
            examples = "[\"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e\"]")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull UUID> ids,
    @Schema(
            required = true,
            description = "Every mail address of the person.",
            examples = "[\"ada@example.org\"]")
        @NotNull
        @Size(max = 100)
        List<@NotNull @Size(max = 254) String> emails) {

  /** The ids, to bind as an array. */
  public UUID[] idArray() {
    return ids.toArray(UUID[]::new);
  }

  /** The addresses, to bind as an array. */
  public String[] emailArray() {
    return emails.toArray(String[]::new);
  }
}
