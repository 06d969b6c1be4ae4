-- What happened at gates, in the order in which it came in. `pass_key` is what all passes of a ticket share;
-- `ticket_code_sha256` is of the code of another ticketing system, and `sealed_ticket_code` that code, for who
-- tells that system: it opens with a key that is not in the database. These, and the ticket, are erased with the
-- visitor's data and at the end of the event: the rest is what counts need.
create table gate_event (
  organisation_id text not null,
  deployment_id text not null,
  event_id uuid not null,
  gate_id text not null references gate,
  change bigint not null,
  kind text not null check (kind in ('admitted', 'referred', 'annulled', 'override')),
  at double precision not null,
  received_at double precision not null,
  pass_key text check (pass_key ~ '^[0-9a-f]{32}$'),
  -- No foreign key: what is written here never waits for who is deleting a ticket.
  ticket_id text,
  ticket_code_sha256 text check (ticket_code_sha256 ~ '^[0-9a-f]{64}$'),
  sealed_ticket_code bytea check (sealed_ticket_code is null or ticket_code_sha256 is not null),
  -- Whom it is about, as far as anything tells.
  who text generated always as
    (coalesce('ticket ' || ticket_id, 'pass ' || pass_key, 'code ' || ticket_code_sha256)) stored,
  code text,
  reason text,
  why text,
  -- The event of the same gate that this one annuls, or the referral that an override follows.
  of_event uuid,
  -- An admission that was taken back.
  annulled boolean not null default false,
  -- An admission of who was admitted before, elsewhere or here, and had not been let out of it.
  is_double boolean not null default false,
  primary key (deployment_id, event_id),
  foreign key (organisation_id, deployment_id) references deployment,
  check ((kind = 'referred') = (code is not null)),
  check ((kind = 'override') = (reason is not null)),
  check ((kind = 'annulled') = (why is not null)),
  check (kind in ('admitted', 'override') or not (annulled or is_double))
);

create unique index gate_event_in_order on gate_event (deployment_id, change);
create index gate_event_of_who on gate_event (deployment_id, who) where who is not null;
create index gate_event_of_ticket on gate_event (deployment_id, ticket_id) where ticket_id is not null;
create index gate_event_of_gate on gate_event (gate_id);

-- How an event finds its ticket.
create index pass_of_key on pass (deployment_id, cti);

-- Numbers events, so that gates ask for what came since. The row is locked while it counts: no event becomes
-- visible after a later one.
alter table status_counter add column event_change bigint not null default 0;

-- However a ticket comes to be deleted, its events no longer lead to it.
create function erase_events_of_ticket() returns trigger language plpgsql as $$
begin
  update gate_event
    set pass_key = null, ticket_id = null, ticket_code_sha256 = null, sealed_ticket_code = null
    where deployment_id = old.deployment_id and ticket_id = old.ticket_id;
  if found then
    insert into scrub_due (table_name) values ('gate_event');
  end if;
  return null;
end $$;

create trigger deleted_ticket_erases_events after delete on ticket for each row
  execute function erase_events_of_ticket();

-- What the planner gathers of a column outlives the rows.
alter table gate_event
  alter column pass_key set statistics 0,
  alter column ticket_id set statistics 0,
  alter column ticket_code_sha256 set statistics 0,
  alter column sealed_ticket_code set statistics 0,
  alter column who set statistics 0;
