-- Development plans with goals and tracks; action plans with actions, milestones and status updates.
create schema plans;
grant usage on schema plans to led_app;

create table plans.development_plan (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  title jsonb not null,
  introduction jsonb not null default '{}',
  starts_on date,
  ends_on date,
  released_on date,
  released_by uuid,
  slug jsonb not null,
  version int not null default 1,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (municipality_id, id),
  foreign key (municipality_id, body_id) references organisation.body
);
create index on plans.development_plan (municipality_id, body_id);
call platform.guard_table('plans.development_plan');

-- What a committee's field covers: whole focus areas or single visions.
create table plans.remit (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  focus_area_id uuid,
  vision_id uuid,
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, body_id, focus_area_id, vision_id),
  check (num_nonnulls(focus_area_id, vision_id) = 1),
  foreign key (municipality_id, body_id) references organisation.body,
  foreign key (municipality_id, focus_area_id) references strategy.focus_area,
  foreign key (municipality_id, vision_id) references strategy.vision
);
call platform.guard_table('plans.remit');

create table plans.goal (
  municipality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  code text not null,
  title jsonb not null,
  why jsonb not null default '{}',
  success jsonb not null default '{}',
  target text,
  target_latest date generated always as (platform.latest_day(target)) stored,
  responsible_position_id uuid,
  slug jsonb not null,
  position int not null,
  version int not null default 1,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, plan_id) references plans.development_plan,
  foreign key (municipality_id, responsible_position_id) references organisation.position
);
create index on plans.goal (municipality_id, plan_id);
call platform.guard_table('plans.goal');

create table plans.track (
  municipality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  code text not null,
  title jsonb not null,
  purpose jsonb not null default '{}',
  slug jsonb not null,
  position int not null,
  version int not null default 1,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, plan_id) references plans.development_plan
);
create index on plans.track (municipality_id, plan_id);
call platform.guard_table('plans.track');

create table plans.track_goal (
  municipality_id uuid not null,
  track_id uuid not null,
  goal_id uuid not null,
  primary key (municipality_id, track_id, goal_id),
  foreign key (municipality_id, track_id) references plans.track,
  foreign key (municipality_id, goal_id) references plans.goal
);
create index on plans.track_goal (municipality_id, goal_id);
call platform.guard_table('plans.track_goal');

-- What a goal or a track serves. A track also serves what its goals serve.
create table plans.serves (
  municipality_id uuid not null,
  id uuid not null,
  goal_id uuid,
  track_id uuid,
  vision_id uuid,
  focus_area_id uuid,
  core_value_id uuid,
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, goal_id, track_id, vision_id, focus_area_id, core_value_id),
  check (num_nonnulls(goal_id, track_id) = 1),
  check (num_nonnulls(vision_id, focus_area_id, core_value_id) = 1),
  foreign key (municipality_id, goal_id) references plans.goal,
  foreign key (municipality_id, track_id) references plans.track,
  foreign key (municipality_id, vision_id) references strategy.vision,
  foreign key (municipality_id, focus_area_id) references strategy.focus_area,
  foreign key (municipality_id, core_value_id) references strategy.core_value
);
create index on plans.serves (municipality_id, goal_id);
create index on plans.serves (municipality_id, track_id);
create index on plans.serves (municipality_id, vision_id);
create index on plans.serves (municipality_id, focus_area_id);
create index on plans.serves (municipality_id, core_value_id);
call platform.guard_table('plans.serves');

create table plans.action_plan (
  municipality_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  code text not null,
  title jsonb not null,
  introduction jsonb not null default '{}',
  starts_on date,
  ends_on date,
  committed_on date,
  committed_by uuid,
  committed_revision bigint,
  released_on date,
  released_by uuid,
  slug jsonb not null,
  version int not null default 1,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, unit_id) references organisation.unit,
  foreign key (municipality_id, committed_by) references organisation.position
);
create index on plans.action_plan (municipality_id, unit_id);
call platform.guard_table('plans.action_plan');

-- signal, last_update_on and ends are the newest status; the public_ columns are what the head has released of it.
create table plans.action (
  municipality_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  code text not null,
  title jsonb not null,
  description jsonb not null default '{}',
  municipal_role text,
  phase text not null check (phase in ('idea', 'planned', 'under-way', 'continuous', 'completed', 'stopped')),
  stopped_on date,
  stopped_reason text,
  completed_on date,
  lead_position_id uuid not null,
  starts text,
  starts_earliest date generated always as (platform.earliest_day(starts)) stored,
  ends text,
  ends_latest date generated always as (platform.latest_day(ends)) stored,
  first_ends text,
  money_text jsonb,
  price_level int,
  effect jsonb not null default '{}',
  interval_months int not null default 3 check (interval_months between 1 and 24),
  links jsonb not null default '[]',
  slug jsonb not null,
  position int not null,
  version int not null default 1,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text,
  signal text check (signal in ('on-track', 'at-risk', 'late', 'not-started', 'paused')),
  last_update_on date,
  last_update_id uuid,
  public_phase text,
  public_ends text,
  public_signal text,
  public_last_update_on date,
  public_last_update_id uuid,
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, plan_id) references plans.action_plan,
  foreign key (municipality_id, lead_position_id) references organisation.position
);
create index on plans.action (municipality_id, plan_id);
create index on plans.action (municipality_id, lead_position_id);
call platform.guard_table('plans.action');

create table plans.action_track (
  municipality_id uuid not null,
  action_id uuid not null,
  track_id uuid not null,
  primary key (municipality_id, action_id, track_id),
  foreign key (municipality_id, action_id) references plans.action,
  foreign key (municipality_id, track_id) references plans.track
);
create index on plans.action_track (municipality_id, track_id);
call platform.guard_table('plans.action_track');

create table plans.action_contributor (
  municipality_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  unit_id uuid,
  partner_id uuid,
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, action_id, unit_id, partner_id),
  check (num_nonnulls(unit_id, partner_id) = 1),
  foreign key (municipality_id, action_id) references plans.action,
  foreign key (municipality_id, unit_id) references organisation.unit,
  foreign key (municipality_id, partner_id) references organisation.partner
);
create index on plans.action_contributor (municipality_id, unit_id);
create index on plans.action_contributor (municipality_id, partner_id);
call platform.guard_table('plans.action_contributor');

-- Operation and construction stand apart and are never added together.
create table plans.action_amount (
  municipality_id uuid not null,
  action_id uuid not null,
  kind text not null check (kind in ('operation', 'construction')),
  year int not null check (year between 1990 and 2099),
  amount bigint not null,
  primary key (municipality_id, action_id, kind, year),
  foreign key (municipality_id, action_id) references plans.action
);
call platform.guard_table('plans.action_amount');

create table plans.milestone (
  municipality_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  code text not null,
  title jsonb not null,
  due text,
  due_latest date generated always as (platform.latest_day(due)) stored,
  reached_on date,
  public_reached_on date,
  position int not null,
  withdrawn_on date,
  primary key (municipality_id, id),
  unique (municipality_id, action_id, code),
  foreign key (municipality_id, action_id) references plans.action
);
call platform.guard_table('plans.milestone');

create table plans.status_update (
  municipality_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  given_on date not null,
  at timestamptz not null,
  position_id uuid,
  person_id uuid,
  choice text not null check (choice in ('on-track', 'at-risk', 'late', 'not-started', 'paused', 'completed', 'nothing-new')),
  public_line text,
  reason text,
  new_date text,
  milestones uuid[] not null default '{}',
  unreached uuid[] not null default '{}',
  before jsonb not null default '{}',
  released_on date,
  released_by uuid,
  taken_back_at timestamptz,
  corrects_id uuid,
  source text,
  primary key (municipality_id, id),
  foreign key (municipality_id, action_id) references plans.action,
  foreign key (municipality_id, corrects_id) references plans.status_update,
  foreign key (municipality_id, position_id) references organisation.position
);
create index on plans.status_update (municipality_id, action_id, given_on desc, at desc);
create index on plans.status_update (municipality_id, given_on desc);
call platform.guard_table('plans.status_update');

-- The internal note stands apart: it never leaves the plan's writers and the strategy office.
create table plans.internal_note (
  municipality_id uuid not null,
  update_id uuid not null,
  note text not null,
  primary key (municipality_id, update_id),
  foreign key (municipality_id, update_id) references plans.status_update
);
call platform.guard_table('plans.internal_note');
