-- What the DPO lets everybody read of an advice, in the public register. Empty for nothing.
alter table review_entry add column public_text text;
