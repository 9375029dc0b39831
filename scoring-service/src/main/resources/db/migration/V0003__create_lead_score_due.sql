-- When time alone changes a score: drained every second, oldest first.
create table lead_score_due (
  contact_id uuid not null,
  lead_id    uuid not null,
  model_id   uuid not null,
  due_at     timestamptz not null,
  primary key (contact_id, lead_id, model_id)
) partition by hash (contact_id);
create table lead_score_due_p0 partition of lead_score_due for values with (modulus 4, remainder 0);
create table lead_score_due_p1 partition of lead_score_due for values with (modulus 4, remainder 1);
create table lead_score_due_p2 partition of lead_score_due for values with (modulus 4, remainder 2);
create table lead_score_due_p3 partition of lead_score_due for values with (modulus 4, remainder 3);

create index lead_score_due_at on lead_score_due (due_at);
