-- Every step of a referral's life; read by referral, in order.
create table referral_history (
  referral_id uuid not null references referral (id) on delete cascade,
  version     bigint not null,
  action      text not null,
  from_status text,
  to_status   text not null,
  substatus   text not null,
  actor       text not null,
  reason      text,
  at          timestamptz not null,
  primary key (referral_id, version)
);
