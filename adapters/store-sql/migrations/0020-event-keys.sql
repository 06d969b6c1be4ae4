-- Gate keys that took the place of the one before them. The first of a deployment is the one that its clearance
-- names and has no row. Public halves in hexadecimal; the secrets are in the key folder.
create table event_key (
  organisation_id text not null,
  deployment_id text not null,
  generation integer not null check (generation >= 2),
  public_key text not null check (public_key ~ '^[0-9a-f]{64}$'),
  -- What the issuer signed about it.
  statement bytea not null,
  made_at double precision not null,
  member_id text not null references member,
  reason text not null,
  -- Up to when gates open passes that are sealed to one of those before it.
  accept_until double precision not null,
  primary key (deployment_id, generation),
  foreign key (organisation_id, deployment_id) references deployment
);

create trigger event_key_kept before update or delete on event_key
  for each row execute function kept_as_given();
create trigger event_key_not_emptied before truncate on event_key
  for each statement execute function kept_as_given();

-- Which key was the current one when the claims were signed: a pass on paper stays sealed to it.
alter table pass add column key_generation integer not null default 1 check (key_generation >= 1);
create index paper_in_use on pass (deployment_id, key_generation) where form = 'paper' and revoked_at is null;

-- The newest key that a gate was given; empty when it never got one, or before this was kept.
alter table gate add column key_generation integer;
update gate set key_generation = 1 where device_sha256 is not null;

-- The public halves of the keys that were replaced before the event was ended, oldest first.
alter table deployment_end add column earlier_gate_keys jsonb not null default '[]';
