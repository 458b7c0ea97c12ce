-- Since when webhooks and mails stay in the house: a database that was restored may send again what its original sent long
-- ago, to everybody. Null: they go out.
alter table instance add column outgoing_held_at timestamptz;
