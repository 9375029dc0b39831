package io.acquaint.segments.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Members of a segment who may be mailed.
 *
 * @param leftOut members by the reason against them, each counted under every reason that applies;
 *     only on the first page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Audience", description = "Members of a segment who may be mailed.")
public record AudienceView(
    @Schema(description = "In the order of joining.") List<Item> items,
    @Schema(
            description =
                "How many members are left out, per reason; one may be counted under several."
                    + " DUPLICATE_ADDRESS: another member with the same address is there. Only on"
                    + " the first page.",
            examples = "{\"CONSENT_TOO_LOW\":12,\"DUPLICATE_ADDRESS\":3}")
        @Nullable Map<String, Long> leftOut,
    @Schema(description = "Where to go on; absent on the last page.") @Nullable String nextCursor) {

  /** One recipient. */
  @Schema(name = "Recipient", description = "A member who may be mailed.")
  public record Item(
      @Schema(description = "Id of the contact.") UUID contactId,
      @Schema(description = "Address as the contact gave it.", examples = "ada@example.org")
          String email) {}
}
