-- The red thread counted: facts of each action as of a day, what each action serves, and sums per subject.
-- These tables are derived: every row can be counted again from the rooms below. They carry no foreign keys, because the check of
-- one would wait for whoever has locked the action or the vision while he waits for the lock of the counting.
create schema alignment;
grant usage on schema alignment to led_app;

-- One row per action and audience: 'all' for signed-in readers, 'public' for what has been released.
create table alignment.action_fact (
  municipality_id uuid not null,
  action_id uuid not null,
  audience text not null check (audience in ('all', 'public')),
  phase text not null,
  shown text not null,
  counts boolean not null,
  progress_ppm int not null,
  expected_ppm int not null,
  deadline date,
  last_update_on date,
  next_change_on date,
  plan_id uuid not null,
  lead_position_id uuid not null,
  unit_id uuid not null,
  title text not null collate "da-x-icu",
  -- what needs somebody first: late, status missing, at risk, ...
  severity smallint not null generated always as (case shown when 'late' then 1 when 'silent' then 2 when 'at-risk' then 3
    when 'paused' then 4 when 'not-started' then 5 when 'on-track' then 6 when 'idea' then 7 when 'completed' then 8 else 9 end) stored,
  primary key (municipality_id, action_id, audience)
);
-- One index for each order of the list of actions; severity also finds the actions of one status.
create index action_fact_title on alignment.action_fact (municipality_id, audience, title, action_id);
create index action_fact_shown on alignment.action_fact (municipality_id, audience, shown, deadline, action_id);
create index action_fact_severity on alignment.action_fact (municipality_id, audience, severity, title, action_id);
create index action_fact_deadline on alignment.action_fact (municipality_id, audience, deadline, action_id);
create index action_fact_updated on alignment.action_fact (municipality_id, audience, last_update_on desc nulls last, action_id);
create index action_fact_lead on alignment.action_fact (municipality_id, lead_position_id, audience);
create index action_fact_next on alignment.action_fact (municipality_id, next_change_on);
call platform.guard_table('alignment.action_fact');

-- What an action serves, each subject once: track, goal, vision, focus-area, core-value, body, plan, unit, all; and the cells of
-- the coverage tables (vision-body, core-value-body), where other_id is the body.
create table alignment.action_subject (
  municipality_id uuid not null,
  action_id uuid not null,
  audience text not null check (audience in ('all', 'public')),
  kind text not null,
  subject_id uuid not null,
  other_id uuid not null default '00000000-0000-0000-0000-000000000000',
  primary key (municipality_id, action_id, audience, kind, subject_id, other_id)
);
create index on alignment.action_subject (municipality_id, audience, kind, subject_id, other_id, action_id);
call platform.guard_table('alignment.action_subject');

-- What of a thing's own columns the counts rest on, as last counted: a new title alone counts nothing again.
create table alignment.counted_as (
  municipality_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  shape text not null,
  primary key (municipality_id, kind, subject_id)
);
call platform.guard_table('alignment.counted_as');

create table alignment.roll_up (
  municipality_id uuid not null,
  audience text not null check (audience in ('all', 'public')),
  kind text not null,
  subject_id uuid not null,
  other_id uuid not null default '00000000-0000-0000-0000-000000000000',
  goals int not null default 0,
  bodies int not null default 0,
  actions int not null default 0,
  counted int not null default 0,
  progress_ppm bigint not null default 0,
  expected_ppm bigint not null default 0,
  under_way int not null default 0,
  under_way_on_track int not null default 0,
  on_track int not null default 0,
  at_risk int not null default 0,
  late int not null default 0,
  not_started int not null default 0,
  paused int not null default 0,
  silent int not null default 0,
  completed int not null default 0,
  idea int not null default 0,
  continuous int not null default 0,
  stopped int not null default 0,
  primary key (municipality_id, audience, kind, subject_id, other_id)
) with (fillfactor = 60);
call platform.guard_table('alignment.roll_up');

create table alignment.roll_up_day (
  municipality_id uuid primary key references platform.municipality,
  day date not null
);
call platform.guard_table('alignment.roll_up_day');

-- How each vision stood at the end of a day on which it changed.
create table alignment.vision_day (
  municipality_id uuid not null,
  vision_id uuid not null,
  audience text not null check (audience in ('all', 'public')),
  day date not null,
  signal text not null,
  progress_ppm int,
  expected_ppm int,
  goals int not null,
  primary key (municipality_id, vision_id, audience, day)
);
call platform.guard_table('alignment.vision_day');

-- A gap that is meant: who decided it, when and why.
create table alignment.deliberate_gap (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  vision_id uuid,
  core_value_id uuid,
  reason text not null,
  declared_on date not null,
  declared_by uuid,
  ended_on date,
  primary key (municipality_id, id),
  check (num_nonnulls(vision_id, core_value_id) = 1),
  foreign key (municipality_id, body_id) references organisation.body,
  foreign key (municipality_id, vision_id) references strategy.vision,
  foreign key (municipality_id, core_value_id) references strategy.core_value
);
create unique index on alignment.deliberate_gap (municipality_id, body_id, vision_id, core_value_id) nulls not distinct where ended_on is null;
call platform.guard_table('alignment.deliberate_gap');

-- What can be searched for, in each language of the interface. seen_by: any of 'public', 'signed-in', 'body:<id>', 'unit:<id>'; a
-- reader brings the list of what he is. words: word stems, the title first. parts: every ending of the title's words, so that a
-- part within a compound is found as a beginning. Both also hold one lexeme for municipality and language, so that an index over
-- many municipalities answers for one.
create table alignment.search_document (
  municipality_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  language text not null check (language in ('da', 'en')),
  seen_by text[] not null,
  title text not null,
  body text not null,
  path text not null,
  words tsvector not null,
  parts tsvector not null,
  primary key (municipality_id, kind, subject_id, language)
);
create index on alignment.search_document using gin (words);
create index on alignment.search_document using gin (parts);
call platform.guard_table('alignment.search_document');
