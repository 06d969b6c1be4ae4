-- The persons who work here, each with one role: a person is never both controller and DPO.

create table member (
  organisation_id text not null references organisation,
  member_id text primary key,
  name text not null,
  email text,
  role text not null check (role in ('organiser', 'dpo')),
  created_at double precision not null,
  removed_at double precision,
  unique (organisation_id, member_id)
);

create unique index member_of_email on member (organisation_id, lower(email)) where removed_at is null;

-- Links and sessions are of a person, whose role is looked up. Those from before are of nobody.
drop table session;
drop table sign_in_link;

create table sign_in_link (
  organisation_id text not null,
  token_sha256 text primary key,
  member_id text not null,
  expires double precision not null,
  foreign key (organisation_id, member_id) references member (organisation_id, member_id)
);

create table session (
  organisation_id text not null,
  token_sha256 text primary key,
  member_id text not null,
  expires double precision not null,
  foreign key (organisation_id, member_id) references member (organisation_id, member_id)
);

-- `trust_key` is the public key as clearances name it. One passkey is of one person.
create table passkey (
  organisation_id text not null,
  member_id text not null,
  credential_id text primary key,
  trust_key text not null unique,
  counter double precision not null,
  label text not null,
  created_at double precision not null,
  last_used_at double precision,
  foreign key (organisation_id, member_id) references member (organisation_id, member_id)
);

create index passkey_of_member on passkey (organisation_id, member_id);

-- What a passkey is asked to sign, once. `member_id` is empty when anybody may sign in with it.
create table passkey_challenge (
  challenge text primary key,
  purpose text not null check (purpose in ('register', 'sign-in')),
  member_id text,
  expires double precision not null
);
