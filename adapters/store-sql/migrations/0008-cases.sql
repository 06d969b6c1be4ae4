-- Everything about a deployment before and around its clearance. What visitors and gates see stands in
-- `deployment` from the moment it is cleared, and not before.

alter table deployment
  add column kind text not null default 'event',
  add column exercise boolean not null default false,
  add column preset text,
  add column clearance_state text check (clearance_state in ('in-force', 'paused', 'revoked', 'void')),
  add column clearance_change jsonb,
  alter column lanes drop not null,
  alter column purposes drop not null,
  alter column notice drop not null,
  alter column facts drop not null,
  alter column as_of drop not null,
  alter column receipt drop not null,
  alter column receipt_sha256 drop not null,
  alter column dpia drop not null,
  alter column trust drop not null;

alter table deployment add constraint shown_whole check (
  num_nulls(lanes, purposes, notice, facts, as_of, receipt, receipt_sha256, dpia, trust) in (0, 9)
);

update deployment set clearance_state = 'in-force' where clearance is not null;
alter table deployment add constraint clearance_has_state
  check ((clearance is null) = (clearance_state is null));

-- What people wrote, every version of it. Who saves names the revision they changed: two people at once
-- both keep their work, and the second one sees the first one's before choosing.
create table revision (
  organisation_id text not null,
  deployment_id text not null,
  document text not null,
  revision integer not null check (revision >= 1),
  body jsonb not null,
  member_id text not null references member,
  at double precision not null,
  primary key (deployment_id, document, revision),
  foreign key (organisation_id, deployment_id) references deployment
);

-- What the DPO said, and what was answered, as given.
create table review_entry (
  organisation_id text not null,
  deployment_id text not null,
  entry_id text primary key,
  sequence integer not null,
  member_id text not null references member,
  at double precision not null,
  target text not null,
  kind text not null,
  opinion text,
  text text not null,
  reply_to text references review_entry,
  dpia_version integer,
  unique (deployment_id, sequence),
  foreign key (organisation_id, deployment_id) references deployment
);

-- Documents that show something: PDF or plain text. A picture is refused.
create table evidence_file (
  organisation_id text not null,
  deployment_id text not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  member_id text not null references member,
  at double precision not null,
  primary key (deployment_id, sha256),
  foreign key (organisation_id, deployment_id) references deployment
);

create table dpia_version (
  organisation_id text not null,
  deployment_id text not null,
  version integer not null check (version >= 1),
  body jsonb not null,
  sha256 text not null,
  member_id text not null references member,
  at double precision not null,
  primary key (deployment_id, version),
  foreign key (organisation_id, deployment_id) references deployment
);

-- What is laid before controller and DPO to sign: frozen, so that both sign the same bytes.
create table clearance_proposal (
  organisation_id text not null,
  deployment_id text not null,
  proposal_id text primary key,
  payload bytea not null,
  sha256 text not null,
  basis jsonb not null,
  member_id text not null references member,
  at double precision not null,
  state text not null check (state in ('open', 'cleared', 'withdrawn')),
  foreign key (organisation_id, deployment_id) references deployment
);

create unique index proposal_open on clearance_proposal (deployment_id) where state = 'open';

create table clearance_signature (
  proposal_id text not null references clearance_proposal,
  role text not null check (role in ('organiser', 'dpo')),
  member_id text not null references member,
  trust_key text not null,
  entry bytea not null,
  at double precision not null,
  primary key (proposal_id, role),
  unique (proposal_id, member_id),
  unique (proposal_id, trust_key)
);

create function kept_as_given() returns trigger language plpgsql as $$
begin
  raise exception 'what was written is kept as given';
end
$$;

create trigger revision_kept before update or delete on revision for each row execute function kept_as_given();
create trigger review_kept before update or delete on review_entry for each row execute function kept_as_given();
create trigger dpia_kept before update or delete on dpia_version for each row execute function kept_as_given();
create trigger signature_kept before update or delete on clearance_signature
  for each row execute function kept_as_given();
