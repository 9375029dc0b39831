package io.acquaint.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a contact wants to be reached, and how not. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How a contact wants to be reached, and how not.")
public record Preferences(
    @Schema(description = "Marketing mail from journeys; default true.", examples = "true")
        @Column(name = "pref_bulk_email")
        Boolean bulkEmail,
    @Schema(description = "Any mail at all; default true.", examples = "true")
        @Column(name = "pref_email")
        Boolean email,
    @Schema(description = "Calls; default true.", examples = "true") @Column(name = "pref_phone")
        Boolean phone,
    @Schema(description = "Letters; default true.", examples = "true")
        @Column(name = "pref_postal_mail")
        Boolean postalMail,
    @Schema(description = "Faxes; default true.", examples = "true") @Column(name = "pref_fax")
        Boolean fax,
    @Schema(description = "Forms may come filled in; default false.", examples = "false")
        @Column(name = "pref_form_prefill")
        Boolean formPrefill,
    @Schema(description = "May be told about mail activity; default true.", examples = "true")
        @Column(name = "pref_follow_email")
        Boolean followEmail,
    @Schema(description = "Opens, clicks and visits are stored; default true.", examples = "true")
        @Column(name = "pref_tracking")
        Boolean tracking,
    @Schema(description = "The channel the contact likes best; default ANY.", examples = "ANY")
        @Enumerated(EnumType.STRING)
        @Column(name = "pref_preferred_channel")
        PreferredChannel preferredChannel,
    @Schema(description = "The day the contact likes best.", examples = "MONDAY")
        @Enumerated(EnumType.STRING)
        @Column(name = "pref_preferred_day")
        @Nullable DayOfWeek preferredDay,
    @Schema(description = "The time of day the contact likes best.", examples = "MORNING")
        @Enumerated(EnumType.STRING)
        @Column(name = "pref_preferred_time")
        @Nullable PreferredTime preferredTime) {

  /** Of whom nothing else is known. */
  static final Preferences DEFAULT =
      new Preferences(
          true, true, true, true, true, false, true, true, PreferredChannel.ANY, null, null);
}
