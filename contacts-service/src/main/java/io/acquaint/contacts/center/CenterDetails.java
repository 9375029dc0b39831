package io.acquaint.contacts.center;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.contacts.party.LanguageTag;
import io.acquaint.kit.problem.Finding;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fields that a contact itself may correct. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a contact may correct itself.")
public record CenterDetails(
    @Schema(description = "Given name.", examples = "Ada") @Size(max = 100)
        @Nullable String firstName,
    @Schema(description = "Family name.", examples = "Lovelace") @Size(max = 100)
        @Nullable String lastName,
    @Schema(description = "Phone number as people write it.", examples = "+442079460018")
        @Size(max = 50)
        @Nullable String phone,
    @Schema(description = "Mobile number.", examples = "+447700900123") @Size(max = 50)
        @Nullable String mobilePhone,
    @Schema(description = "Position in the company.", examples = "Head of Analysis")
        @Size(max = 200)
        @Nullable String jobTitle,
    @Schema(description = "Language, BCP 47.", examples = "en-GB") @Size(max = 35) @LanguageTag
        @Nullable String language) {

  static final CenterDetails NOTHING = new CenterDetails(null, null, null, null, null, null);

  private static final Set<String> POINTERS =
      Arrays.stream(CenterDetails.class.getRecordComponents())
          .map(component -> "/" + component.getName())
          .collect(Collectors.toUnmodifiableSet());

  /** What was found at a field of the contact, at the place where the contact wrote it. */
  static Finding pointed(Finding found) {
    String pointer = found.pointer();
    return pointer != null && POINTERS.contains(pointer)
        ? Finding.at("/details" + pointer, found.code(), found.message())
        : found;
  }
}
