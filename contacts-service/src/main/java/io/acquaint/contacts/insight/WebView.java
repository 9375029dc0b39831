package io.acquaint.contacts.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was looked at on the web. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Pages visited and links clicked.")
public record WebView(
    @Schema(required = true, description = "Visits of pages.", examples = "30") long visits,
    @Schema(required = true, description = "Clicks on links outside of mails.", examples = "4")
        long clicks,
    @Schema(required = true, description = "The most visited pages, at most 50.") List<Page> pages,
    @Schema(required = true, description = "The most clicked links, at most 50.")
        List<Link> links) {

  /** A page that was visited. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "A page that was visited.")
  public record Page(
      @Schema(
              description = "Its address; absent when none was reported.",
              examples = "https://example.org/prices")
          @Nullable String pageUrl,
      @Schema(required = true, description = "How often.", examples = "7") long visits) {}

  /** A link that was clicked. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "A link that was clicked.")
  public record Link(
      @Schema(
              description = "Its address; absent when none was reported.",
              examples = "https://example.org/offer")
          @Nullable String linkUrl,
      @Schema(required = true, description = "How often.", examples = "3") long clicks) {}
}
