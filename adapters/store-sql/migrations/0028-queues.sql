-- How long people wait at the entrance, measured without anybody's name (ADR 0030). What crew saw at the tails of
-- queues: a numbered card handed out, people who joined, people counted. A tap that was taken back keeps its id alone,
-- so that the same tap doesn't come back when it is sent once more.
create table queue_observation (
  organisation_id text not null,
  deployment_id text not null,
  observation_id uuid not null,
  kind text check (kind in ('card', 'joined', 'count')),
  lane text check (lane in ('face', 'regular')),
  at double precision,
  card integer check (card between 1 and 9999),
  people integer check (people between 0 and 50000),
  received_at double precision not null,
  primary key (deployment_id, observation_id),
  foreign key (organisation_id, deployment_id) references deployment,
  check (num_nulls(kind, lane, at) in (0, 3)),
  check ((card is not null) = coalesce(kind = 'card', false)),
  check ((people is not null) = coalesce(kind <> 'card', false))
);

create index queue_observation_in_time on queue_observation (deployment_id, at);

-- Cards that were read at a gate, with the lane that it was then. Not which gate: with the second, that would put a
-- card beside who was let in there then, and with that when that person joined the queue.
create table queue_reading (
  organisation_id text not null,
  deployment_id text not null,
  reading_id uuid not null,
  lane text not null check (lane in ('face', 'regular')),
  card integer not null check (card between 1 and 9999),
  at double precision not null,
  received_at double precision not null,
  primary key (deployment_id, reading_id),
  foreign key (organisation_id, deployment_id) references deployment
);

create index queue_reading_in_time on queue_reading (deployment_id, at);

-- Whoever was let in also tells how quickly a lane goes.
create index gate_event_let_in on gate_event (deployment_id, at)
  where kind in ('admitted', 'override') and not annulled;

-- Where the rule of a clearance about waiting times is: since when it is broken, and so on. Of another clearance it
-- says nothing.
create table queue_state (
  organisation_id text not null,
  deployment_id text not null,
  clearance_sha256 text not null,
  assessed_at double precision not null,
  broken_since double precision,
  holds_since double precision,
  unmeasured_since double precision,
  alarmed boolean not null,
  primary key (deployment_id),
  foreign key (organisation_id, deployment_id) references deployment
);

-- What was measured, a row a minute. Figures are {value, low, high} in seconds; null: not known.
create table queue_history (
  organisation_id text not null,
  deployment_id text not null,
  at double precision not null,
  face jsonb,
  regular jsonb,
  gap jsonb,
  method text check (method in ('cards', 'counts')),
  outcome text not null check (outcome in ('holds', 'doubtful', 'broken', 'unmeasured')),
  pauses boolean not null,
  primary key (deployment_id, at),
  foreign key (organisation_id, deployment_id) references deployment
);
