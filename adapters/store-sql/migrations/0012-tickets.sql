-- The organiser's own number of a ticket. Compared byte by byte, so that every database sorts it the same.
-- `contact_erased_at`: the visitor had name and address erased; no import fills them in again.
alter table ticket
  add column reference text collate "C",
  add column contact_erased_at double precision;

create unique index ticket_of_reference on ticket (organisation_id, deployment_id, reference);
create index ticket_in_order on ticket (organisation_id, deployment_id, (coalesce(reference, '')), ticket_id);

-- Who has a ticket, apart from it, so that it can be erased while the ticket and its proofs stay.
create table ticket_contact (
  organisation_id text not null,
  deployment_id text not null,
  ticket_id text primary key,
  name text,
  email text,
  language text not null check (language in ('nl', 'en')),
  -- From when this is the address: a link that was sent before went to another one.
  email_since double precision not null,
  foreign key (organisation_id, deployment_id, ticket_id)
    references ticket (organisation_id, deployment_id, ticket_id) on delete cascade
);

create index contact_of_deployment on ticket_contact (organisation_id, deployment_id);
create index contact_of_email on ticket_contact (lower(email));

-- What is to be sent and what was: no address and no text, which are looked up when a mail is sent. Before an
-- attempt `next_at` is put ahead, so that a mail is tried again when the server stopped halfway: at least once.
create table mail (
  organisation_id text not null,
  deployment_id text not null,
  mail_id text primary key,
  ticket_id text not null,
  kind text not null check (kind in ('link', 'lost-link')),
  queued_at double precision not null,
  next_at double precision,
  attempts integer not null default 0,
  sent_at double precision,
  failed_at double precision,
  code text,
  foreign key (organisation_id, deployment_id, ticket_id)
    references ticket (organisation_id, deployment_id, ticket_id) on delete cascade,
  check (num_nonnulls(next_at, sent_at, failed_at) = 1),
  check (failed_at is null or code is not null)
);

create unique index mail_waiting on mail (ticket_id, kind) where next_at is not null;
create index mail_due on mail (next_at) where next_at is not null;
create index mail_of_ticket on mail (ticket_id, queued_at);
create index mail_of_deployment on mail (organisation_id, deployment_id);

-- For the organiser's ticketing system. Only hashes: who reads the database can use none of them.
create table api_key (
  organisation_id text not null,
  deployment_id text not null,
  key_id text primary key,
  key_sha256 text not null unique,
  label text not null,
  created_at double precision not null,
  last_used_at double precision,
  foreign key (organisation_id, deployment_id) references deployment
);

create index api_key_of_deployment on api_key (organisation_id, deployment_id);
