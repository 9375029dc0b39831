package io.acquaint.contacts.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was done with forms. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Visits and submissions of forms.")
public record FormsView(
    @Schema(required = true, description = "Visits.", examples = "5") long visits,
    @Schema(required = true, description = "Submissions.", examples = "2") long submissions,
    @Schema(
            required = true,
            description = "The forms with most visits and submissions, at most 50.")
        List<Form> forms) {

  /** What was done with one form. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "What was done with one form.")
  public record Form(
      @Schema(description = "The form; absent when none was reported.", examples = "form-12")
          @Nullable String formId,
      @Schema(required = true, description = "Visits.", examples = "5") long visits,
      @Schema(required = true, description = "Submissions.", examples = "2") long submissions) {}
}
