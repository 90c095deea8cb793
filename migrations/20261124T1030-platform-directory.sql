-- Whoever keeps the directory of municipalities in memory is told when it changes, also when the shell changes it.
create function platform.tell_directory() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('ledestjernen', 'directory');
  return null;
end $$;
create trigger told after insert or update or delete on platform.municipality
  for each statement execute function platform.tell_directory();
