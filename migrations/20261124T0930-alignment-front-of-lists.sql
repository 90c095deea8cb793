-- What the overviews read from the front of an index: the longest silence.
create index action_fact_silent on alignment.action_fact (municipality_id, audience, last_update_on nulls first, action_id)
  where shown = 'silent';
