-- An erased ciphertext is taken out of the files as well, however it came to be erased. `asked` counts, so that
-- what is erased while a table is being written anew is not taken for done.
alter table scrub_due add column asked bigint not null default 1;

create function scrub_is_due() returns trigger language plpgsql as $$
begin
  insert into scrub_due (table_name) values (tg_table_name)
    on conflict (table_name) do update set asked = scrub_due.asked + 1;
  return null;
end $$;

-- Rows are only ever changed to erase what they hold.
create trigger erased_sealed_is_scrubbed after update or delete on sealed_template
  for each statement execute function scrub_is_due();
create trigger erased_contact_is_scrubbed after delete on ticket_contact
  for each statement execute function scrub_is_due();

-- What was erased before this.
insert into scrub_due (table_name) select 'sealed_template'
  where exists (select 1 from sealed_template where ciphertext is null) on conflict do nothing;

-- What the planner gathers of a column holds some of its values, and keeps them when the rows are gone: nothing is
-- gathered of these any more, and giving a column its type anew drops what was.
alter table sealed_template
  alter column ciphertext type bytea,
  alter column ciphertext set statistics 0;
alter table ticket_contact
  alter column name type text,
  alter column email type text,
  alter column name set statistics 0,
  alter column email set statistics 0;
drop index contact_of_email;
create index contact_of_email on ticket_contact (lower(email));
alter index contact_of_email alter column 1 set statistics 0;
