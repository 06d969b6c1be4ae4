-- Where the chain ends. Whoever appends locks this row, so that writers follow one after the other.
create table ledger_head (
  organisation_id text not null,
  deployment_id text not null,
  sequence integer not null,
  sha256 text not null,
  primary key (organisation_id, deployment_id),
  foreign key (organisation_id, deployment_id) references deployment
);

create table ledger_entry (
  organisation_id text not null,
  deployment_id text not null,
  sequence integer not null check (sequence >= 1),
  at double precision not null,
  kind text not null,
  subject text,
  body jsonb not null,
  previous text not null,
  sha256 text not null,
  primary key (deployment_id, sequence),
  foreign key (organisation_id, deployment_id) references deployment
);

create index ledger_of_subject on ledger_entry (deployment_id, subject) where subject is not null;

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only';
end
$$;

create trigger ledger_append_only before update or delete on ledger_entry
  for each row execute function ledger_is_append_only();
create trigger ledger_no_truncate before truncate on ledger_entry
  for each statement execute function ledger_is_append_only();
