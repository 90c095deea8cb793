-- When an action was made: its first update is awaited from that day, or from the day it begins if that is later, so that a new
-- action is not silent at once. What stands was made on the day of its first line of history. The default is for processes of the
-- version before, while they still run.
alter table plans.action add column made_on date not null default current_date;
do $$
declare
  before text := coalesce(current_setting('app.municipality_id', true), '');
  municipality uuid;
begin
  for municipality in select m.municipality_id from platform.municipality m loop
    perform set_config('app.municipality_id', municipality::text, true);
    update plans.action a set made_on = made.day from (
      select l.subject_id, (min(l.at) at time zone 'Europe/Copenhagen')::date as day from platform.history_line l
      where l.municipality_id = municipality and l.subject_kind = 'action' group by l.subject_id
    ) made where a.municipality_id = municipality and a.id = made.subject_id;
  end loop;
  perform set_config('app.municipality_id', before, true);
end $$;
alter table plans.action add column awaited_from date not null
  generated always as (greatest(made_on, platform.latest_day(starts))) stored;
