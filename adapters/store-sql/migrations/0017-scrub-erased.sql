-- An erased ciphertext is taken out of the files as well, however it came to be erased. A row for each time: what
-- is erased while a table is being written anew is not taken for done, and nobody waits for anybody.
alter table scrub_due drop constraint scrub_due_pkey;
alter table scrub_due add column id bigint generated always as identity primary key;

create function scrub_is_due() returns trigger language plpgsql as $$
begin
  insert into scrub_due (table_name) values (tg_table_name);
  return null;
end $$;

-- Rows are only ever changed to erase what they hold.
create trigger erased_sealed_is_scrubbed after update or delete on sealed_template
  for each statement execute function scrub_is_due();
create trigger erased_contact_is_scrubbed after delete on ticket_contact
  for each statement execute function scrub_is_due();

-- What was erased before this.
insert into scrub_due (table_name) select 'sealed_template'
  where exists (select 1 from sealed_template where ciphertext is null);

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
