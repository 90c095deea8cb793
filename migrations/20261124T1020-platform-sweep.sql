-- What has served its time: counted attempts, answers to forms long sent, sessions and one-time links that have run out.
create function platform.sweep() returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from platform.attempt where window_start < now() - interval '2 days';
  delete from platform.session where expires_at < now() - interval '1 day';
  delete from platform.setup where expires_at < now() - interval '30 days';
$$;
revoke execute on function platform.sweep() from public;
grant execute on function platform.sweep() to led_app;
