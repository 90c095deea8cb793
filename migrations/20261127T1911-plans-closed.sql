-- What is done and what is withdrawn, the newest first: what the changes read from the front.
create index action_completed on plans.action (municipality_id, completed_on desc, id) where completed_on is not null;
create index action_withdrawn on plans.action (municipality_id, withdrawn_on desc, id) where withdrawn_on is not null;
