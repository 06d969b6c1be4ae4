-- A ticketing system that a deployment is connected to, one of each kind. `secret` opens with a key that is not in
-- the database: the token of our device there, or what outgoing webhooks are signed with.
create table ticketing_connection (
  organisation_id text not null,
  deployment_id text not null,
  kind text not null check (kind in ('pretix', 'webhook')),
  connection_id text not null unique,
  address text not null,
  secret bytea not null,
  settings jsonb not null,
  -- Of the address that the system calls when something changed.
  hook_sha256 text unique,
  connected_at double precision not null,
  -- How far its lists were read. Without `due_at` there is nothing to read yet.
  cursor jsonb not null default '{}'::jsonb,
  due_at double precision,
  attempts integer not null default 0,
  synced_at double precision,
  code text,
  -- Counts who asked for a reading: one that is asked for while another goes on is not lost.
  asked bigint not null default 0,
  -- The gate event up to which all are in the outbox.
  events_taken bigint not null,
  -- Numbers what changed of the codes. The row is locked while it counts.
  code_change bigint not null default 0,
  primary key (deployment_id, kind),
  foreign key (organisation_id, deployment_id) references deployment
);

create index connection_due on ticketing_connection (due_at) where due_at is not null;

-- Which of their positions is which of our tickets. `secret` is what their QR code holds, sealed as above.
create table ticketing_position (
  organisation_id text not null,
  deployment_id text not null,
  position_id bigint not null,
  order_code text not null,
  ticket_id text not null,
  secret bytea not null,
  secret_sha256 text not null,
  holds boolean not null,
  primary key (deployment_id, position_id),
  foreign key (organisation_id, deployment_id) references deployment,
  foreign key (organisation_id, deployment_id, ticket_id)
    references ticket (organisation_id, deployment_id, ticket_id) on delete cascade
);

create index position_of_ticket on ticketing_position (deployment_id, ticket_id);
create index position_of_order on ticketing_position (deployment_id, order_code);
create index position_of_secret on ticketing_position (deployment_id, secret_sha256);

-- How each code of theirs stands, for gates that take them. Only hashes: nobody goes in with one.
create table ticketing_code (
  organisation_id text not null,
  deployment_id text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  holds boolean not null default false,
  revoked boolean not null default false,
  blocked boolean not null default false,
  -- Who has it went in with an earlier code of the same ticket.
  used boolean not null default false,
  item bigint,
  valid_from double precision,
  valid_until double precision,
  change bigint not null,
  primary key (deployment_id, sha256),
  foreign key (organisation_id, deployment_id) references deployment
);

create unique index code_in_order on ticketing_code (deployment_id, change);

-- Positions, or parts of them, that were not taken over, until they are.
create table ticketing_refusal (
  organisation_id text not null,
  deployment_id text not null,
  reference text collate "C" not null,
  field text not null,
  code text not null,
  primary key (deployment_id, reference),
  foreign key (organisation_id, deployment_id) references deployment
);

-- What the systems are told of what gates did, in order, and what they said of it. `request_id` is the same in
-- every attempt, so that it is done once. `sealed_code`: of a ticket that is not one of ours.
create table ticketing_delivery (
  organisation_id text not null,
  deployment_id text not null,
  kind text not null check (kind in ('pretix', 'webhook')),
  event_id uuid not null,
  change bigint not null,
  action text not null check (action in ('admitted', 'annulled')),
  of_event uuid check ((action = 'annulled') = (of_event is not null)),
  at double precision not null,
  lane text not null,
  ticket_id text,
  sealed_code bytea,
  -- Of whom it is: what is told of one person keeps its order.
  subject text not null,
  request_id uuid not null,
  queued_at double precision not null,
  next_at double precision,
  attempts integer not null default 0,
  outcome text,
  done_at double precision,
  -- Somebody saw what was said, and needs to see it no more.
  seen_at double precision,
  primary key (deployment_id, kind, event_id),
  foreign key (organisation_id, deployment_id) references deployment,
  foreign key (organisation_id, deployment_id, ticket_id)
    references ticket (organisation_id, deployment_id, ticket_id) on delete cascade,
  check (num_nonnulls(next_at, done_at) = 1),
  check ((done_at is null) = (outcome is null))
);

create index delivery_due on ticketing_delivery (kind, next_at) where next_at is not null;
create index delivery_of_subject on ticketing_delivery (deployment_id, kind, subject, change) where next_at is not null;
create index delivery_of_ticket on ticketing_delivery (ticket_id) where ticket_id is not null;

-- No pass is made of a ticket that was taken back: by its shop until the shop gives it back, by its organiser for good.
alter table ticket
  add column withdrawn_at double precision,
  add column withdrawn_by text check (withdrawn_by in ('shop', 'organiser')),
  add check ((withdrawn_at is null) = (withdrawn_by is null));

-- Whatever goes is taken out of the files too.
create trigger erased_connection_is_scrubbed after delete on ticketing_connection
  for each statement execute function scrub_is_due();
create trigger erased_position_is_scrubbed after delete on ticketing_position
  for each statement execute function scrub_is_due();
create trigger erased_code_is_scrubbed after delete on ticketing_code
  for each statement execute function scrub_is_due();
create trigger erased_delivery_is_scrubbed after delete on ticketing_delivery
  for each statement execute function scrub_is_due();

alter table ticketing_position
  alter column secret set statistics 0,
  alter column secret_sha256 set statistics 0;
alter table ticketing_code alter column sha256 set statistics 0;
alter table ticketing_delivery
  alter column sealed_code set statistics 0,
  alter column subject set statistics 0;
