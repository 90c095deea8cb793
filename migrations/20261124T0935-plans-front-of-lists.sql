-- What the overviews read from the front of an index: the next milestones.
create index milestone_due on plans.milestone (municipality_id, due_latest, id) where withdrawn_on is null;
