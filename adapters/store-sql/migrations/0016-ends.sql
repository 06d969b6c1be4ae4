-- Tables with rows whose old versions are to be taken out of the files as well, which a migration or any
-- other transaction can't do: done at the next start, or when an event has ended.
create table scrub_due (
  table_name text primary key
);

-- The server signs a commitment and never needs it again. `pass` is scrubbed where one was kept.
insert into scrub_due (table_name) select 'pass' where exists (select 1 from pass where commitment is not null);
update pass set commitment = null where commitment is not null;
alter table pass drop column commitment;

-- No place in the status list is handed out once an event was ended.
alter table status_counter add column closed boolean not null default false;

-- When a gate destroyed its key by its own clock, and when the server heard of it.
alter table gate
  add column destroyed_at double precision,
  add column confirmed_at double precision,
  add constraint confirmed_whole check (num_nulls(destroyed_at, confirmed_at) in (0, 2));

-- An event that was ended. What its keys were needed for was made before they were destroyed: a note to its
-- gates and the last status list. `keys_destroyed_at` is empty while the server is at it.
create table deployment_end (
  organisation_id text not null,
  deployment_id text not null,
  ended_at double precision not null,
  member_id text not null references member,
  role text not null check (role in ('organiser', 'dpo')),
  reason text not null,
  issuer_key text not null,
  gate_key text not null,
  end_note bytea not null,
  status_list bytea not null,
  erased jsonb not null,
  keys_destroyed_at double precision,
  -- What a person stated of backups of the folder with keys, with the name they had then.
  backups jsonb,
  primary key (organisation_id, deployment_id),
  foreign key (organisation_id, deployment_id) references deployment
);

-- Certificates as they were signed, each with what was known then.
create table destruction_certificate (
  organisation_id text not null,
  deployment_id text not null,
  number integer not null check (number >= 1),
  signed bytea not null,
  issued_at double precision not null,
  primary key (deployment_id, number),
  foreign key (organisation_id, deployment_id) references deployment_end
);

create trigger certificate_kept before update or delete on destruction_certificate
  for each row execute function kept_as_given();
create trigger certificate_not_emptied before truncate on destruction_certificate
  for each statement execute function kept_as_given();
