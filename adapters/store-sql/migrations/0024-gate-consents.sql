-- Yeses that were said at gates which compare with documents, so that one that is sent twice is recorded once. What
-- was said is in the ledger; who said it is nowhere.
create table gate_consent (
  organisation_id text not null,
  deployment_id text not null,
  consent_id uuid not null,
  primary key (organisation_id, deployment_id, consent_id),
  foreign key (organisation_id, deployment_id) references deployment
);
