-- The latest promises kept, the newest first: what the public front reads from the front.
create index status_update_reached on plans.status_update (municipality_id, given_on desc, at desc)
  where choice = 'completed' and released_on is not null and taken_back_at is null;
