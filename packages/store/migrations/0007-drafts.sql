-- Who saved a draft last: told to somebody else whose changes meet theirs.
alter table programs add column updated_by text;

select protect_organizations_rows();
