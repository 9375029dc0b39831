package io.acquaint.contacts.duplicate;

/** Why several contacts are likely to be one person. The surest comes first. */
public enum DuplicateReason {
  /** One main mail address; case and Unicode form do not matter. */
  SAME_EMAIL(
      """
      select email_key as k1, '' as k2, count(*) as n, (array_agg(id order by id))[1 : 20] as ids
        from contact
       where email_key is not null and email_key > ? and email_key > ?
       group by email_key having count(*) > 1
       order by email_key limit ?
      """,
      ""),

  /** One number, as phone or as mobilePhone. */
  SAME_PHONE(
      """
      select p.k as k1, '' as k2, count(distinct p.id) as n,
             (array_agg(distinct p.id))[1 : 20] as ids
        from (select phone as k, id from contact where phone is not null and phone > ?
              union all
              select mobile_phone, id from contact
               where mobile_phone is not null and mobile_phone > ?) as p
       group by p.k having count(distinct p.id) > 1
       order by p.k limit ?
      """,
      ""),

  /** One name at one company; case and accents do not matter. */
  SAME_NAME_AND_COMPANY(
      """
      select kit_sort(full_name) collate "C" as k1, cast(account_id as text) as k2, count(*) as n,
             (array_agg(id order by id))[1 : 20] as ids
        from contact
       where account_id is not null
         and (kit_sort(full_name) collate "C", account_id) > (cast(? as text), cast(? as uuid))
       group by kit_sort(full_name) collate "C", account_id having count(*) > 1
       order by kit_sort(full_name) collate "C", account_id limit ?
      """,
      "00000000-0000-0000-0000-000000000000"),

  /** One name and one day of birth; case and accents do not matter. */
  SAME_NAME_AND_BIRTH_DATE(
      """
      select kit_sort(full_name) collate "C" as k1, cast(birth_date as text) as k2, count(*) as n,
             (array_agg(id order by id))[1 : 20] as ids
        from contact
       where birth_date is not null
         and (kit_sort(full_name) collate "C", birth_date) > (cast(? as text), cast(? as date))
       group by kit_sort(full_name) collate "C", birth_date having count(*) > 1
       order by kit_sort(full_name) collate "C", birth_date limit ?
      """,
      "-infinity");

  /** Answers the groups after a key of two parts, in the order of an index. */
  private final String groups;

  private final String beforeEverySecondPart;

  DuplicateReason(String groups, String beforeEverySecondPart) {
    this.groups = groups;
    this.beforeEverySecondPart = beforeEverySecondPart;
  }

  String groups() {
    return groups;
  }

  /** The place before the first group. */
  DuplicatePlace start() {
    return new DuplicatePlace(this, "", beforeEverySecondPart);
  }
}
