-- At which gate a card was read, and at which second, would put it beside who was let in there then, and with that when
-- that person joined the queue. The kind of lane is all that a wait needs.
alter table queue_reading drop column gate_id;
