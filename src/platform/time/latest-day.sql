-- Vague dates (see vague-date.ts, which gives the same days): '2026-05-17', '2026-05', '2026-Q2', '2026-H1', '2026', 'continuous'.
-- Immutable: make_date and arithmetic on plain timestamps, because a cast from text to date depends on the session.
-- No exception block: PostgreSQL 15 refuses the subtransaction it needs in a parallel worker.

-- The days a vague date may mean; null for continuous and for what does not exist.
create function platform.days_of(code text) returns daterange
  immutable strict parallel safe language plpgsql as $$
declare
  parts text[] := regexp_match(code, '^(199[0-9]|20[0-9]{2})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])(?:-([0-9]{2}))?))?$');
  first_month int := coalesce(parts[2]::int * 3 - 2, parts[3]::int * 6 - 5, parts[4]::int, 1);
  months int := case when parts[2] is not null then 3 when parts[3] is not null then 6 when parts[4] is not null then 1 else 12 end;
  first_day date;
  next_day date;
begin
  if parts is null then
    return null;
  end if;
  first_day := make_date(parts[1]::int, first_month, 1);
  next_day := first_day + make_interval(months => months);
  if parts[5] is null then
    return daterange(first_day, next_day);
  end if;
  first_day := first_day + (parts[5]::int - 1);
  if parts[5] = '00' or first_day >= next_day then
    return null;
  end if;
  return daterange(first_day, first_day + 1);
end $$;

-- The first day a vague date may mean.
create function platform.earliest_day(code text) returns date
  immutable strict parallel safe language sql
  return lower(platform.days_of(code));

-- The last day a vague date may mean; what is due then is late on the day after.
create function platform.latest_day(code text) returns date
  immutable strict parallel safe language sql
  return upper(platform.days_of(code)) - 1;
