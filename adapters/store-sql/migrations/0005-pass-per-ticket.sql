-- All passes of one ticket carry the same id, so that a gate that admitted one admits none of the others.
-- What tells them apart is their place in the status list.

alter table pass drop constraint pass_pkey;
alter table pass drop constraint pass_deployment_id_status_index_key;
alter table pass add primary key (deployment_id, status_index);
