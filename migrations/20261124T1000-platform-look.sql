-- One look before an answer is given again: whether the session still stands, where the municipality stands, and what the
-- history has said since. More lines than a reader would look through count as a change of everything (null).
create function platform.look(municipality uuid, hash bytea, since bigint)
  returns table (person_id uuid, revision bigint, lines jsonb)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before text := coalesce(current_setting('app.municipality_id', true), '');
begin
  perform set_config('app.municipality_id', municipality::text, true);
  return query select s.person_id, r.revision, case
      when r.revision = since then '[]'
      when r.revision - since <= 200 then coalesce((
        select jsonb_agg(jsonb_build_array(l.subject_kind, l.parent_id)) from platform.history_line l
        where l.municipality_id = municipality and l.revision > since), '[]') end
    from platform.revision r
    left join platform.session s on s.token_hash = hash and s.municipality_id = municipality and s.expires_at > now()
    where r.municipality_id = municipality;
  perform set_config('app.municipality_id', before, true);
end $$;
revoke execute on function platform.look(uuid, bytea, bigint) from public;
grant execute on function platform.look(uuid, bytea, bigint) to led_app;
