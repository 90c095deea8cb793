-- The ground floor: municipalities, history, revisions, sessions, form tokens, addresses. Knows no municipal word but the tenant.
-- The schema itself is made by the runner, which keeps its list of migrations in it.
grant usage on schema platform to led_app;

create function platform.current_municipality() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.municipality_id', true), '')::uuid $$;

-- Every table of the product calls this once: tenant policy forced, rights for the application.
create procedure platform.guard_table(name regclass, rights text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy tenant on %s using (municipality_id = platform.current_municipality()) with check (municipality_id = platform.current_municipality())', name);
  execute format('grant %s on %s to led_app', rights, name);
end $$;

-- Vague dates; see vague-date.ts, which gives the same days.
-- Immutable: make_date and arithmetic on plain timestamps; a cast from text to date depends on the session.
-- No exception block: PostgreSQL 15 refuses the subtransaction it needs in a parallel worker.
-- No regular expression: one with groups was measured at 11 to 850 µs a row (both functions), this at 4 to 7 µs.

-- The days a vague date may mean; null for continuous and for what does not exist.
create function platform.days_of(code text) returns daterange
  immutable strict parallel safe language plpgsql as $$
declare
  shape text := translate(code, '123456789', '000000000');
  months int := case
    when shape = '0000' then 12
    when shape = '0000-H0' then 6
    when shape = '0000-Q0' then 3
    when shape in ('0000-00', '0000-00-00') then 1
  end;
  part int;
  first_day date;
  next_day date;
begin
  if months is null then
    return null;
  end if;
  if left(code, 4)::int not between 1990 and 2099 then
    return null;
  end if;
  part := case months when 12 then 1 when 1 then substr(code, 6, 2)::int else right(code, 1)::int end;
  if part not between 1 and 12 / months then
    return null;
  end if;
  first_day := make_date(left(code, 4)::int, (part - 1) * months + 1, 1);
  next_day := first_day + make_interval(months => months);
  if shape <> '0000-00-00' then
    return daterange(first_day, next_day);
  end if;
  part := right(code, 2)::int;
  if part < 1 or first_day + part > next_day then
    return null;
  end if;
  return daterange(first_day + part - 1, first_day + part);
end $$;

-- The first day a vague date may mean.
create function platform.earliest_day(code text) returns date
  immutable strict parallel safe language sql
  return lower(platform.days_of(code));

-- The last day a vague date may mean; what is due then is late on the day after.
create function platform.latest_day(code text) returns date
  immutable strict parallel safe language sql
  return upper(platform.days_of(code)) - 1;

-- The directory of municipalities: what stands in every address, so not secret and not under the tenant law (src/platform/db/outside-the-law.ts).
create table platform.municipality (
  municipality_id uuid primary key,
  code text not null unique check (code ~ '^[0-9A-Za-z-]{1,20}$'),
  name text not null,
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,60}$' and slug not in ('api', 'assets', 'health', 'live', 'was', 'da', 'en')),
  host text unique,
  locale text not null default 'da' check (locale in ('da', 'en')),
  example boolean not null default false,
  made_by_start boolean not null default false,
  clock_day date,
  created_at timestamptz not null
);
grant select on platform.municipality to led_app;
grant update (name, host, clock_day) on platform.municipality to led_app;

create table platform.revision (
  municipality_id uuid primary key references platform.municipality,
  revision bigint not null default 0,
  public_revision bigint not null default 0
);
call platform.guard_table('platform.revision');

-- Append only: the application's role may insert and read, never change. Texts and salt stand beside, so that they can be
-- emptied for a person or by retention while the line stays.
create table platform.history_line (
  municipality_id uuid not null references platform.municipality,
  revision bigint not null,
  at timestamptz not null,
  person_id uuid,
  position_id uuid,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  parent_kind text,
  parent_id uuid,
  source text,
  public boolean not null,
  digest bytea not null,
  primary key (municipality_id, revision)
);
create index on platform.history_line (municipality_id, subject_id, revision desc);
create index on platform.history_line (municipality_id, parent_id, revision desc) where parent_id is not null;
create index on platform.history_line (municipality_id, at desc);
call platform.guard_table('platform.history_line', 'select, insert');
create table platform.history_text (
  municipality_id uuid not null,
  revision bigint not null,
  salt bytea not null,
  before jsonb,
  after jsonb,
  erased_on date,
  erased_rule text,
  primary key (municipality_id, revision),
  foreign key (municipality_id, revision) references platform.history_line
);
call platform.guard_table('platform.history_text', 'select, insert');

-- A second click is the same click: the token of a form (or an Idempotency-Key) and the answer it got.
create table platform.answered_request (
  municipality_id uuid not null references platform.municipality,
  token text not null check (length(token) <= 200),
  asked_by text not null,
  digest text not null,
  status int,
  location text,
  body text,
  at timestamptz not null,
  primary key (municipality_id, token, asked_by)
);
create index on platform.answered_request (municipality_id, at);
call platform.guard_table('platform.answered_request');

-- The last part of every address, given once; old ones stay and answer 308.
create table platform.address (
  municipality_id uuid not null references platform.municipality,
  kind text not null,
  language text not null,
  slug text not null,
  subject_id uuid not null,
  current boolean not null default true,
  primary key (municipality_id, kind, language, slug)
);
create unique index on platform.address (municipality_id, subject_id, language) where current;
call platform.guard_table('platform.address');

-- Sessions are found by token hash before the municipality is known, through these functions only.
create table platform.session (
  token_hash bytea primary key,
  municipality_id uuid not null references platform.municipality,
  person_id uuid not null,
  by_one_click boolean not null default false,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on platform.session (municipality_id, person_id);
create function platform.open_session(hash bytea, municipality uuid, person uuid, one_click boolean, lasts interval) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into platform.session (token_hash, municipality_id, person_id, by_one_click, expires_at) values (hash, municipality, person, one_click, now() + lasts) $$;
create function platform.find_session(hash bytea) returns table (municipality_id uuid, person_id uuid, by_one_click boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.municipality_id, s.person_id, s.by_one_click from platform.session s where s.token_hash = hash and s.expires_at > now() $$;
create function platform.close_session(hash bytea) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from platform.session where token_hash = hash $$;
create function platform.close_sessions_of(municipality uuid, person uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from platform.session where municipality_id = municipality and person_id = person $$;

-- An installation without municipalities: whoever has the one-time link that the program printed makes the first one.
create table platform.setup (token_hash bytea primary key, expires_at timestamptz not null, used_at timestamptz);
create function platform.begin_municipality(hash bytea, id uuid, new_code text, new_name text, new_slug text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update platform.setup set used_at = now() where token_hash = hash and used_at is null and expires_at > now();
  if not found then
    return false;
  end if;
  insert into platform.municipality (municipality_id, code, name, slug, created_at) values (id, new_code, new_name, new_slug, now());
  insert into platform.revision (municipality_id) values (id);
  return true;
end $$;
create function platform.is_setup_open(hash bytea) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from platform.setup where token_hash = hash and used_at is null and expires_at > now()) $$;
revoke execute on all functions in schema platform from public;
grant execute on all functions in schema platform to led_app;

-- Attempts are counted in their own short transactions: a refused request must still count.
create unlogged table platform.attempt (key text not null, window_start timestamptz not null, count int not null, primary key (key, window_start));
grant select, insert, update, delete on platform.attempt to led_app;

create table platform.secret (name text primary key, value bytea not null);
grant select on platform.secret to led_app;
