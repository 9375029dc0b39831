-- Score over time, for a chart: one row per change.
create table lead_score_history (
  contact_id uuid not null,
  lead_id    uuid not null,
  model_id   uuid not null,
  version    bigint not null,
  at         timestamptz not null,
  score      integer not null,
  grade      text not null,
  primary key (contact_id, lead_id, model_id, version)
) partition by hash (contact_id);
create table lead_score_history_p0 partition of lead_score_history for values with (modulus 4, remainder 0);
create table lead_score_history_p1 partition of lead_score_history for values with (modulus 4, remainder 1);
create table lead_score_history_p2 partition of lead_score_history for values with (modulus 4, remainder 2);
create table lead_score_history_p3 partition of lead_score_history for values with (modulus 4, remainder 3);

create index lead_score_history_by_lead on lead_score_history (lead_id, model_id, version);
