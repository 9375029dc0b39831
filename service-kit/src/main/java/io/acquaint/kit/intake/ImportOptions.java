package io.acquaint.kit.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read. All of it may be left out.
 *
 * @param mapping column to field; without, the columns are called like the fields
 * @param matching the fields by which a record is recognised, all of which must be equal
 */
@Schema(name = "ImportOptions", description = "How a CSV file is to be read.")
public record ImportOptions(
    @Schema(
            description =
                "Column to field, as E-Mail to email, or Town to address.city; columns that are not"
                    + " named are passed over. Without it the columns are called like the fields.",
            examples = "{\"E-Mail\":\"email\",\"Name\":\"lastName\"}")
        @Size(min = 1, max = 200)
        @Nullable Map<@Size(max = 200) String, @NotBlank @Size(max = 200) String> mapping,
    @Schema(
            description = "What happens to a row whose record is there; default SKIP.",
            examples = "UPDATE")
        @Nullable OnDuplicate onDuplicate,
    @Schema(
            description = "The fields by which a record is recognised; all must be equal.",
            examples = "[\"email\"]")
        @Size(min = 1, max = 5)
        @Nullable List<@NotBlank @Size(max = 200) String> matching,
    @Schema(
            description = "Says what would happen, and changes nothing; default false.",
            examples = "false")
        @Nullable Boolean dryRun,
    @Schema(description = "What separates cells; default a comma.", examples = ";")
        @Size(min = 1, max = 1)
        @Nullable String delimiter) {

  static final ImportOptions DEFAULT = new ImportOptions(null, null, null, null, null);

  /** What to do with a row whose record is there. */
  OnDuplicate duplicates() {
    return onDuplicate == null ? OnDuplicate.SKIP : onDuplicate;
  }

  boolean dry() {
    return Boolean.TRUE.equals(dryRun);
  }

  char separator() {
    return delimiter == null ? ',' : delimiter.charAt(0);
  }
}
