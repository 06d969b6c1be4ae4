-- A signature carries its organisation, as every row of a deployment does.
alter table clearance_signature disable trigger signature_kept;
alter table clearance_signature add column organisation_id text references organisation;
update clearance_signature set organisation_id = p.organisation_id
  from clearance_proposal p where p.proposal_id = clearance_signature.proposal_id;
alter table clearance_signature alter column organisation_id set not null;
alter table clearance_signature enable trigger signature_kept;

-- What was written is kept as given: rows can't be emptied out either, and evidence is what it was.
create trigger evidence_kept before update or delete on evidence_file
  for each row execute function kept_as_given();
create trigger revision_not_emptied before truncate on revision execute function kept_as_given();
create trigger review_not_emptied before truncate on review_entry execute function kept_as_given();
create trigger evidence_not_emptied before truncate on evidence_file execute function kept_as_given();
create trigger dpia_not_emptied before truncate on dpia_version execute function kept_as_given();
create trigger signature_not_emptied before truncate on clearance_signature execute function kept_as_given();
