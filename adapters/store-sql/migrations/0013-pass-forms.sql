-- A ticket can have a pass on a phone and one on paper in use at the same time, each at its own place in the
-- status list. Passes of before this were all on phones.
alter table pass add column form text not null default 'live' check (form in ('live', 'paper'));

drop index pass_in_use;
create unique index pass_in_use on pass (ticket_id, form) where revoked_at is null;
