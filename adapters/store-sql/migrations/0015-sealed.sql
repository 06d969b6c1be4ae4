-- Templates that phones sealed, each under a key that is in a pass and nowhere else. What a row is bound to shows
-- only while it holds a ciphertext; an erased one stays as a locator that gates are told to drop.
create table sealed_template (
  organisation_id text not null,
  deployment_id text not null,
  locator bytea not null check (octet_length(locator) = 16),
  ticket_id text,
  -- 640 bytes: a template of 512 bytes, and no photo.
  ciphertext bytea check (octet_length(ciphertext) between 1 and 640),
  created_at double precision,
  change bigint not null,
  primary key (deployment_id, locator),
  foreign key (organisation_id, deployment_id) references deployment,
  foreign key (organisation_id, deployment_id, ticket_id)
    references ticket (organisation_id, deployment_id, ticket_id),
  check (num_nulls(ticket_id, ciphertext, created_at) in (0, 3))
);

create unique index sealed_in_order on sealed_template (deployment_id, change);
create index sealed_of_ticket on sealed_template (ticket_id) where ticket_id is not null;

-- Numbers what came and went, so that gates ask for what changed since. The row is locked while it counts: no
-- change becomes visible after a later one.
alter table status_counter add column sealed_change bigint not null default 0;

-- The sealed template that a face pass in use refers to. A pass on paper may refer to the same as that on a phone.
alter table pass add column sealed_locator bytea;
create index pass_of_sealed on pass (deployment_id, sealed_locator) where sealed_locator is not null;

-- However a pass comes to be revoked, what only it referred to is erased with it.
create function erase_unused_sealed() returns trigger language plpgsql as $$
declare
  next bigint;
begin
  update pass set sealed_locator = null
    where deployment_id = old.deployment_id and status_index = old.status_index;
  if not exists (select 1 from pass p where p.deployment_id = old.deployment_id
                 and p.sealed_locator = old.sealed_locator and p.revoked_at is null) then
    update status_counter set sealed_change = sealed_change + 1
      where organisation_id = old.organisation_id and deployment_id = old.deployment_id
      returning sealed_change into next;
    update sealed_template set ticket_id = null, ciphertext = null, created_at = null, change = next
      where deployment_id = old.deployment_id and locator = old.sealed_locator and ciphertext is not null;
  end if;
  return null;
end $$;

create trigger revoked_pass_erases_sealed after update of revoked_at on pass for each row
  when (old.revoked_at is null and new.revoked_at is not null and old.sealed_locator is not null)
  execute function erase_unused_sealed();
