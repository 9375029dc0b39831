-- When which contact belonged to which account: an account's insights count what a contact did meanwhile.
-- Kept by triggers, since a contact can change its account in many ways (a change, an import, the account's deletion).
create table account_link (
  contact_id  uuid not null references contact (id) on delete cascade,
  account_id  uuid not null references account (id) on delete cascade,
  -- -infinity for a contact that was created with its account: there was no time before.
  linked_at   timestamptz not null,
  unlinked_at timestamptz not null,
  primary key (contact_id, linked_at)
);

-- The contacts of an account, and the cascade.
create index account_link_account on account_link (account_id);

insert into account_link (contact_id, account_id, linked_at, unlinked_at)
  select id, account_id, '-infinity', 'infinity' from contact where account_id is not null;

-- The interactions of a contact with one message: unique opens and clicks, and the delay to the first open.
create index interaction_message on interaction (contact_id, coalesce(email_id, ''), type, occurred_at)
  where type in ('EMAIL_SENT', 'EMAIL_OPENED', 'EMAIL_CLICKED', 'EMAIL_UNSUBSCRIBED');

-- The stored interactions that count for an account.
create view account_interaction as
  select l.account_id, i.*
    from account_link l
    join interaction i on i.contact_id = l.contact_id
                      and i.occurred_at >= l.linked_at and i.occurred_at < l.unlinked_at;

create function account_linked() returns trigger language plpgsql as $$
begin
  insert into account_link values (new.id, new.account_id, '-infinity', 'infinity');
  return null;
end $$;

-- Interactions of the contact that occur after the change are taken out and put back, so that the triggers on them
-- count them for the new account. There are hardly ever any. The row lock waits for a consumer that is storing some.
create function account_relinked() returns trigger language plpgsql as $$
declare
  moment timestamptz := greatest(new.updated_at, old.updated_at);
  later  interaction[];
begin
  perform 1 from contact where id = new.id for update;
  select array_agg(i) into later from interaction i where i.contact_id = new.id and i.occurred_at >= moment;
  if later is not null then
    delete from interaction where contact_id = new.id and occurred_at >= moment;
  end if;
  update account_link set unlinked_at = moment where contact_id = new.id and unlinked_at = 'infinity';
  delete from account_link where contact_id = new.id and linked_at >= unlinked_at;
  if new.account_id is not null then
    insert into account_link values (new.id, new.account_id, moment, 'infinity');
  end if;
  if later is not null then
    insert into interaction select (unnest(later)).*;
  end if;
  return null;
end $$;

create trigger account_linked after insert on contact
  for each row when (new.account_id is not null) execute function account_linked();
create trigger account_relinked after update of account_id on contact
  for each row when (new.account_id is distinct from old.account_id) execute function account_relinked();
