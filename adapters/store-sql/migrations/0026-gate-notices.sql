-- Showings of the notice at gates which compare with documents, where nobody is asked to consent: so that one that is
-- sent twice is recorded once. Which notice it was is in the ledger; who was shown it is nowhere.
create table gate_notice (
  organisation_id text not null,
  deployment_id text not null,
  shown_id uuid not null,
  primary key (organisation_id, deployment_id, shown_id),
  foreign key (organisation_id, deployment_id) references deployment
);
