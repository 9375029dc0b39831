package io.acquaint.leads.lead;

import io.acquaint.leads.score.LeadScoreView;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The entity tags of leads. A new score changes what a client reads, but is no change that another
 * change could overwrite: so a tag is the version and, when there are scores, a mark of them.
 * {@code If-None-Match} sees both, {@code If-Match} only the version.
 */
public final class LeadTag {

  private static final Pattern SCORES_MARK = Pattern.compile("(\"\\d+)-[0-9a-z]+\"");

  private LeadTag() {}

  /** 200 with the tag of the lead as it is answered. */
  static RestResponse<LeadView> ok(LeadView lead) {
    return RestResponse.ResponseBuilder.ok(lead).header("ETag", of(lead)).build();
  }

  static String of(LeadView lead) {
    if (lead.scores().isEmpty()) {
      return "\"" + lead.version() + "\"";
    }
    int mark = 0;
    for (LeadScoreView score : lead.scores()) {
      mark = 31 * mark + score.hashCode();
    }
    return "\"" + lead.version() + "-" + Integer.toUnsignedString(mark, 36) + "\"";
  }

  /** The header with the marks of scores taken out of its tags. */
  public static @Nullable String versions(@Nullable String ifMatch) {
    return ifMatch == null ? null : SCORES_MARK.matcher(ifMatch).replaceAll("$1\"");
  }
}
