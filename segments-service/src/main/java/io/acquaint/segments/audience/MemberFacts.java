package io.acquaint.segments.audience;

import io.acquaint.contracts.sendability.ConsentLevel;
import io.acquaint.contracts.sendability.Facts;
import io.acquaint.contracts.sendability.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of sendability as one short text, so that the database groups members by them and the
 * rules are asked once per group: there are few thousand combinations, whatever the number of
 * members.
 */
final class MemberFacts {

  /**
   * Members of a segment with their facts. {0} segment, {1} list, {2} now. The rules must not be
   * looser here than in contacts-service: what is not known is read as "no".
   */
  static final String MEMBERS =
      """
      select m.contact_id, m.joined_at, c.email_address as email,
        coalesce(c.email_hash, c.contact_id::text) as address,
        concat_ws(' ',
          coalesce(c.status = 'ACTIVE', false) and c.merged_into_id is null,
          c.email_hash is not null,
          coalesce(c.preferences_email, false),
          coalesce(c.preferences_bulk_email, false),
          coalesce(c.consent_level, 'NONE'),
          coalesce(c.child, true),
          coalesce(g.status = 'ACTIVE', false),
          coalesce(s.status = 'JOINED', false),
          x.address_hash is not null) as facts
      from segment_membership m
      join contact c on c.contact_id = m.contact_id
      left join contact g on g.contact_id = c.guardian_id
      left join subscription s on s.contact_id = m.contact_id and s.list_id = {1}::uuid
      left join suppressed_address x on x.address_hash = c.email_hash and not x.lifted
        and (x.until is null or x.until > {2}::timestamptz)
      where m.segment_id = {0} and m.member
      """;

  private static final String TRUE = "t";

  private MemberFacts() {}

  static Facts read(String text) {
    String[] part = text.split(" ", -1);
    return new Facts(
        part[0].equals(TRUE),
        part[1].equals(TRUE),
        part[2].equals(TRUE),
        part[3].equals(TRUE),
        ConsentLevel.valueOf(part[4]),
        part[5].equals(TRUE),
        part[6].equals(TRUE),
        part[7].equals(TRUE),
        part[8].equals(TRUE));
  }

  /** Every reason against somebody with these facts. */
  static List<Reason> against(AudienceQuery query, Facts facts) {
    List<Reason> reasons = new ArrayList<>(Reason.against(query.purpose(), facts));
    ConsentLevel least = query.minimumConsent();
    if (least != null
        && facts.consent().compareTo(least) < 0
        && !reasons.contains(Reason.CONSENT_TOO_LOW)) {
      reasons.add(Reason.CONSENT_TOO_LOW);
    }
    return reasons;
  }
}
