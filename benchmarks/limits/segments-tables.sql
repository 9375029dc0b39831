-- Tables like the product's, with their indexes, for what limits write.
create table limit_membership (like segment_membership including defaults,
  primary key (contact_id, segment_id)) partition by hash (contact_id);
create table limit_membership_p0 partition of limit_membership for values with (modulus 4, remainder 0);
create table limit_membership_p1 partition of limit_membership for values with (modulus 4, remainder 1);
create table limit_membership_p2 partition of limit_membership for values with (modulus 4, remainder 2);
create table limit_membership_p3 partition of limit_membership for values with (modulus 4, remainder 3);
create index limit_membership_members on limit_membership (segment_id, joined_at, contact_id) where member;
create table limit_outbox (like outbox including all);
create table limit_change_entry (like change_entry including all);
create table limit_interaction (like interaction including all);
create table limit_count (like contact_interaction_count including all) with (fillfactor = 70);
