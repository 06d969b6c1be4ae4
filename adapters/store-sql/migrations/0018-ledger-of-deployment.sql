-- What was recorded about a deployment itself is looked up at every consent: it shouldn't read all of its visitors'.
create index ledger_of_deployment on ledger_entry (deployment_id, kind, sequence) where subject is null;
