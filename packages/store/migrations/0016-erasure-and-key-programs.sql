-- When a person's values were erased: the row stays, empty, because what was done and counted hangs on it.
alter table participants add column erased_at timestamptz;

-- Programs to which a key is bound: it sees and does only what concerns them. Null: all of the organization's.
alter table api_keys add column programs text[];
