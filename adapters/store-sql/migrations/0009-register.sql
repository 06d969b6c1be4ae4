-- Entries of other servers that an organiser put in the public register here, as they were signed.
create table register_entry (
  organisation_id text not null references organisation,
  server_key text not null,
  entry_deployment text not null,
  signed bytea not null,
  issued_at double precision not null,
  member_id text not null references member,
  at double precision not null,
  primary key (organisation_id, server_key, entry_deployment)
);
