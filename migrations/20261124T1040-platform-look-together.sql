-- One look for all who ask at the same moment: where the municipality stands, whose sessions stand, in the order in which they
-- were asked for, and what the history has said since the oldest of their pages, but of no more than the last `most` changes.
drop function platform.look(uuid, bytea, bigint);
create function platform.look(municipality uuid, hashes bytea[], since bigint, most int)
  returns table (revision bigint, persons uuid[], lines jsonb)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before text := coalesce(current_setting('app.municipality_id', true), '');
begin
  perform set_config('app.municipality_id', municipality::text, true);
  return query select r.revision,
      (select array_agg(s.person_id order by asked.place) from unnest(hashes) with ordinality asked (hash, place)
        left join platform.session s on s.token_hash = asked.hash and s.municipality_id = municipality and s.expires_at > now()),
      case when r.revision <= since then '[]' else coalesce((
        select jsonb_agg(jsonb_build_array(l.revision, l.subject_kind, l.parent_id)) from platform.history_line l
        where l.municipality_id = municipality and l.revision > greatest(since, r.revision - most)), '[]') end
    from platform.revision r where r.municipality_id = municipality;
  perform set_config('app.municipality_id', before, true);
end $$;
revoke execute on function platform.look(uuid, bytea[], bigint, int) from public;
grant execute on function platform.look(uuid, bytea[], bigint, int) to led_app;
