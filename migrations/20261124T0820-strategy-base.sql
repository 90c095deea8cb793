-- The star: one overall goal, core values, focus areas, visions. Nothing is deleted, things are withdrawn.
create schema strategy;
grant usage on schema strategy to led_app;

create table strategy.strategy (
  municipality_id uuid not null references platform.municipality,
  id uuid not null,
  title jsonb not null,
  overall_goal jsonb not null,
  period_name text not null,
  council_term_starts date,
  council_term_ends date,
  ends_on date,
  plan_strategy boolean not null default false,
  supersedes jsonb,
  current boolean not null default true,
  version int not null default 1,
  primary key (municipality_id, id)
);
create unique index on strategy.strategy (municipality_id) where current;
call platform.guard_table('strategy.strategy');

create table strategy.core_value (
  municipality_id uuid not null,
  id uuid not null,
  strategy_id uuid not null,
  code text not null,
  title jsonb not null,
  summary jsonb not null default '{}',
  question jsonb not null default '{}',
  slug jsonb not null,
  position int not null,
  version int not null default 1,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (municipality_id, id),
  unique (municipality_id, strategy_id, code),
  foreign key (municipality_id, strategy_id) references strategy.strategy
);
call platform.guard_table('strategy.core_value');

create table strategy.focus_area (
  municipality_id uuid not null,
  id uuid not null,
  strategy_id uuid not null,
  code text not null,
  title jsonb not null,
  summary jsonb not null default '{}',
  slug jsonb not null,
  position int not null,
  version int not null default 1,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (municipality_id, id),
  unique (municipality_id, strategy_id, code),
  foreign key (municipality_id, strategy_id) references strategy.strategy
);
call platform.guard_table('strategy.focus_area');

create table strategy.vision (
  municipality_id uuid not null,
  id uuid not null,
  strategy_id uuid not null,
  focus_area_id uuid not null,
  code text not null,
  title jsonb not null,
  challenge jsonb not null default '{}',
  means jsonb not null default '[]',
  partners jsonb not null default '[]',
  target jsonb,
  figures jsonb not null default '[]',
  slug jsonb not null,
  position int not null,
  version int not null default 1,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (municipality_id, id),
  unique (municipality_id, strategy_id, code),
  foreign key (municipality_id, strategy_id) references strategy.strategy,
  foreign key (municipality_id, focus_area_id) references strategy.focus_area
);
create index on strategy.vision (municipality_id, focus_area_id);
call platform.guard_table('strategy.vision');
