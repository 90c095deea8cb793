-- Who there is: bodies and their meetings, the administration as a tree, partners, positions and the people who hold them.
create schema organisation;
grant usage on schema organisation to led_app;

create table organisation.settings (
  municipality_id uuid primary key references platform.municipality,
  version int not null default 1,
  values jsonb not null default '{}'
);
call platform.guard_table('organisation.settings');

create table organisation.body (
  municipality_id uuid not null references platform.municipality,
  id uuid not null,
  code text not null,
  kind text not null check (kind in ('council', 'finance-committee', 'standing-committee', 'advisory-committee')),
  name jsonb not null,
  short text,
  slug jsonb not null,
  valid_from date not null,
  valid_to date,
  position int not null default 0,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, code)
);
call platform.guard_table('organisation.body');

create table organisation.meeting (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  held_on date not null,
  begins_at text,
  primary key (municipality_id, id),
  unique (municipality_id, body_id, held_on),
  foreign key (municipality_id, body_id) references organisation.body
);
call platform.guard_table('organisation.meeting');

create table organisation.unit (
  municipality_id uuid not null references platform.municipality,
  id uuid not null,
  code text not null,
  kind text not null check (kind in ('administration', 'centre', 'team', 'workplace')),
  name jsonb not null,
  slug jsonb not null,
  parent_id uuid,
  valid_from date,
  valid_to date,
  position int not null default 0,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, parent_id) references organisation.unit
);
call platform.guard_table('organisation.unit');

create table organisation.partner (
  municipality_id uuid not null references platform.municipality,
  id uuid not null,
  code text not null,
  kind text not null,
  name text not null,
  valid_to date,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, code)
);
call platform.guard_table('organisation.partner');

create table organisation.position (
  municipality_id uuid not null references platform.municipality,
  id uuid not null,
  code text not null,
  title jsonb not null,
  role text not null check (role in ('council-member', 'committee-chair', 'committee-member', 'committee-secretary', 'director', 'head',
    'staff', 'strategy-office', 'partner', 'auditor', 'municipality-admin')),
  body_id uuid,
  unit_id uuid,
  partner_id uuid,
  valid_from date,
  valid_to date,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, body_id) references organisation.body,
  foreign key (municipality_id, unit_id) references organisation.unit,
  foreign key (municipality_id, partner_id) references organisation.partner
);
call platform.guard_table('organisation.position');

-- People stand apart from the municipality's public record; history names them by this key.
create table organisation.person (
  municipality_id uuid not null references platform.municipality,
  id uuid not null,
  name text not null,
  email text,
  one_click_role text,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, email)
);
call platform.guard_table('organisation.person');

create table organisation.holding (
  municipality_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  position_id uuid not null,
  from_day date not null,
  to_day date,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references organisation.person,
  foreign key (municipality_id, position_id) references organisation.position
);
create index on organisation.holding (municipality_id, person_id);
create index on organisation.holding (municipality_id, position_id);
call platform.guard_table('organisation.holding');

create table organisation.credential (
  municipality_id uuid not null,
  person_id uuid not null,
  passphrase text not null,
  changed_at timestamptz not null,
  primary key (municipality_id, person_id),
  foreign key (municipality_id, person_id) references organisation.person
);
call platform.guard_table('organisation.credential');

create table organisation.invitation (
  municipality_id uuid not null references platform.municipality,
  token_hash bytea not null,
  purpose text not null check (purpose in ('first-administrator', 'invitation', 'recovery')),
  person_id uuid,
  position_id uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (municipality_id, token_hash),
  foreign key (municipality_id, person_id) references organisation.person,
  foreign key (municipality_id, position_id) references organisation.position
);
call platform.guard_table('organisation.invitation');
