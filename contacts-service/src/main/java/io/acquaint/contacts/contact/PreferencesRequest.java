package io.acquaint.contacts.contact;

import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Preferences as somebody writes them: what is null was not named. */
@Schema(description = "How a contact wants to be reached, and how not.")
public record PreferencesRequest(
    @Schema(description = "Marketing mail from journeys; default true.", examples = "true")
        @Nullable Boolean bulkEmail,
    @Schema(description = "Any mail at all; default true.", examples = "true")
        @Nullable Boolean email,
    @Schema(description = "Calls; default true.", examples = "true") @Nullable Boolean phone,
    @Schema(description = "Letters; default true.", examples = "true") @Nullable Boolean postalMail,
    @Schema(description = "Faxes; default true.", examples = "true") @Nullable Boolean fax,
    @Schema(description = "Forms may come filled in; default false.", examples = "false")
        @Nullable Boolean formPrefill,
    @Schema(description = "May be told about mail activity; default true.", examples = "true")
        @Nullable Boolean followEmail,
    @Schema(description = "Opens, clicks and visits are stored; default true.", examples = "true")
        @Nullable Boolean tracking,
    @Schema(description = "The channel the contact likes best; default ANY.", examples = "ANY")
        @Nullable PreferredChannel preferredChannel,
    @Schema(description = "The day the contact likes best.", examples = "MONDAY")
        @Nullable DayOfWeek preferredDay,
    @Schema(description = "The time of day the contact likes best.", examples = "MORNING")
        @Nullable PreferredTime preferredTime) {

  /** What a client would have to send to get the preferences as they are. */
  static PreferencesRequest of(Preferences p) {
    return new PreferencesRequest(
        p.bulkEmail(),
        p.email(),
        p.phone(),
        p.postalMail(),
        p.fax(),
        p.formPrefill(),
        p.followEmail(),
        p.tracking(),
        p.preferredChannel(),
        p.preferredDay(),
        p.preferredTime());
  }

  /** The preferences that these lead to; what is not named is as before. */
  Preferences over(Preferences before) {
    return new Preferences(
        bulkEmail == null ? before.bulkEmail() : bulkEmail,
        email == null ? before.email() : email,
        phone == null ? before.phone() : phone,
        postalMail == null ? before.postalMail() : postalMail,
        fax == null ? before.fax() : fax,
        formPrefill == null ? before.formPrefill() : formPrefill,
        followEmail == null ? before.followEmail() : followEmail,
        tracking == null ? before.tracking() : tracking,
        preferredChannel == null ? before.preferredChannel() : preferredChannel,
        preferredDay == null ? before.preferredDay() : preferredDay,
        preferredTime == null ? before.preferredTime() : preferredTime);
  }
}
