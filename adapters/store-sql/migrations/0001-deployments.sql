-- Times are seconds since 1970-01-01T00:00:00Z, as everywhere in the code: what was hashed comes back as
-- it was. Every table carries organisation_id, so that no query can forget whose data it reads.

create table organisation (
  organisation_id text primary key,
  name text not null,
  created_at double precision not null
);

create table deployment (
  organisation_id text not null references organisation,
  deployment_id text not null unique,
  name text not null,
  specimen boolean not null,
  event jsonb not null,
  lanes jsonb not null,
  purposes jsonb not null,
  notice jsonb not null,
  facts text not null,
  as_of text not null,
  receipt jsonb not null,
  receipt_sha256 text not null,
  dpia text not null,
  clearance bytea,
  trust jsonb not null,
  created_at double precision not null,
  primary key (organisation_id, deployment_id)
);

create table gate (
  organisation_id text not null,
  deployment_id text not null,
  gate_id text primary key,
  name text not null,
  lane text not null check (lane in ('face', 'regular')),
  created_at double precision not null,
  revoked_at double precision,
  foreign key (organisation_id, deployment_id) references deployment
);

create index gate_of_deployment on gate (organisation_id, deployment_id);

-- Aggregates only. A batch that arrives twice is counted once.
create table lane_count (
  organisation_id text not null,
  deployment_id text not null,
  batch uuid not null,
  gate_id text not null references gate,
  admitted integer not null check (admitted >= 0),
  referred integer not null check (referred >= 0),
  received_at double precision not null,
  primary key (organisation_id, batch),
  foreign key (organisation_id, deployment_id) references deployment
);

create index lane_count_of_deployment on lane_count (organisation_id, deployment_id);
