create table ticket (
  organisation_id text not null,
  deployment_id text not null,
  ticket_id text primary key,
  created_at double precision not null,
  unique (organisation_id, deployment_id, ticket_id),
  foreign key (organisation_id, deployment_id) references deployment
);

-- Places in the deployment's status list are handed out one after the other and never again.
create table status_counter (
  organisation_id text not null,
  deployment_id text not null,
  next_index integer not null,
  primary key (organisation_id, deployment_id),
  foreign key (organisation_id, deployment_id) references deployment
);

create table pass (
  organisation_id text not null,
  deployment_id text not null,
  cti text primary key,
  ticket_id text not null,
  kind text not null check (kind in ('face', 'regular')),
  status_index integer not null check (status_index >= 0),
  commitment bytea check (octet_length(commitment) = 32),
  issued_at double precision not null,
  not_before double precision not null,
  expires double precision not null,
  revoked_at double precision,
  unique (deployment_id, status_index),
  foreign key (organisation_id, deployment_id, ticket_id)
    references ticket (organisation_id, deployment_id, ticket_id),
  -- A commitment stands only with a face pass that is in use: revoking it erases it, or fails.
  check (commitment is null or (kind = 'face' and revoked_at is null))
);

create unique index pass_in_use on pass (ticket_id) where revoked_at is null;
create index pass_of_deployment on pass (organisation_id, deployment_id);
