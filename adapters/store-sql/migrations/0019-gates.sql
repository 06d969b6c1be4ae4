-- Gates that are paired with a code from the console. What a revoked gate is told was signed when it was revoked:
-- the key for that is gone once the event is ended.
alter table gate
  add column kind text not null default 'entrance'
    check (kind in ('entrance', 'human-comparison', 'document')),
  add column paired_at double precision,
  add column last_seen_at double precision,
  add column revoked_by text check (revoked_by in ('organiser', 'dpo')),
  add column revoked_reason text,
  add column revocation_note bytea;

-- When a gate was paired before this isn't known; that it was, is in device_sha256.

-- A code that pairs one gate, kept as its SHA-256. Without a lane, whoever stands at the gate chooses it.
create table gate_invitation (
  organisation_id text not null,
  deployment_id text not null,
  invitation_id text primary key,
  code_sha256 text not null unique,
  kind text not null check (kind in ('entrance', 'human-comparison', 'document')),
  lane text check (lane in ('face', 'regular')),
  name text not null,
  member_id text not null references member,
  made_at double precision not null,
  expires_at double precision not null,
  gate_id text unique references gate,
  foreign key (organisation_id, deployment_id) references deployment
);

create index gate_invitation_of_deployment on gate_invitation (organisation_id, deployment_id);

-- How the gates of a deployment decide, where its organiser said so. The crew's code stands here as typed, so that
-- the organiser can look it up: six digits are guessed from their hash anyway.
create table gate_policy (
  organisation_id text not null,
  deployment_id text not null,
  entry_after_seconds integer check (entry_after_seconds between 0 and 86400),
  accept_static boolean not null default true,
  crew_code text check (crew_code ~ '^[0-9]{6}$'),
  crew_salt bytea,
  crew_iterations integer,
  crew_hash bytea,
  primary key (organisation_id, deployment_id),
  foreign key (organisation_id, deployment_id) references deployment,
  check (num_nulls(crew_code, crew_salt, crew_iterations, crew_hash) in (0, 4))
);
