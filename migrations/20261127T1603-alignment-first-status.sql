-- What was counted as silent because nobody had ever spoken of it may not be yet: the next look at the day counts it again.
do $$
declare
  before text := coalesce(current_setting('app.municipality_id', true), '');
  municipality uuid;
begin
  for municipality in select m.municipality_id from platform.municipality m loop
    perform set_config('app.municipality_id', municipality::text, true);
    update alignment.action_fact f set next_change_on = d.day from alignment.roll_up_day d
    where f.municipality_id = municipality and d.municipality_id = municipality and f.shown = 'silent' and f.last_update_on is null;
    update alignment.roll_up_day set day = day - 1 where municipality_id = municipality;
  end loop;
  perform set_config('app.municipality_id', before, true);
end $$;
