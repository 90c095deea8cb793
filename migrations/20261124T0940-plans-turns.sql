-- Statuses that say something else than before, the newest first: what the overviews read from the front.
create index status_update_turns on plans.status_update (municipality_id, given_on desc, at desc)
  where taken_back_at is null and choice <> 'nothing-new' and choice is distinct from before ->> 'signal';
