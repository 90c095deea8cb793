-- Each session of a look is found by its key. Joined with the list of those who ask, they were found by reading the whole table of
-- sessions into a hash: twice the time with a thousand sessions, and more with every one that is open.
create or replace function platform.look(municipality uuid, hashes bytea[], since bigint, most int)
  returns table (revision bigint, persons uuid[], lines jsonb)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before text := coalesce(current_setting('app.municipality_id', true), '');
begin
  perform set_config('app.municipality_id', municipality::text, true);
  return query select r.revision,
      array(select (select s.person_id from platform.session s
          where s.token_hash = asked.hash and s.municipality_id = municipality and s.expires_at > now())
        from unnest(hashes) with ordinality asked (hash, place) order by asked.place),
      case when r.revision <= since then '[]' else coalesce((
        select jsonb_agg(jsonb_build_array(l.revision, l.subject_kind, l.parent_id)) from platform.history_line l
        where l.municipality_id = municipality and l.revision > greatest(since, r.revision - most)), '[]') end
    from platform.revision r where r.municipality_id = municipality;
  perform set_config('app.municipality_id', before, true);
end $$;
