import type pg from 'pg'
import { addMunicipality, type Municipality } from '#platform/db'
import { newId } from '#platform/ids'

export interface Made {
  municipality: Municipality
  personId: string
  /** Heads every unit. */
  headId: string
  actions: number
}

/**
 * A municipality of so many actions, ten updates and three milestones each, made in SQL: seven committees, thirteen visions, a
 * development plan for every 290 actions (8 goals, 32 tracks), an action plan for every 100.
 */
export async function makeMunicipality(owner: pg.Client, slug: string, actions: number): Promise<Made> {
  const municipality = await addMunicipality(owner, {
    code: slug,
    name: `Bænk ${slug}`,
    slug,
    clockDay: '2026-11-23',
  })
  const { municipalityId: m } = municipality
  const personId = newId()
  const headId = newId()
  await owner.query(`select set_config('app.municipality_id', $1, false)`, [m])
  for (const statement of statements) {
    const values = { $m: m, $actions: actions, $person: personId, $head: headId }
    const used = Object.entries(values).filter(([name]) => statement.includes(name))
    const text = used.reduce(
      (t, [name], i) => t.replaceAll(name, `$${i + 1}${name === '$actions' ? '::int' : '::uuid'}`),
      statement,
    )
    await owner.query(
      text,
      used.map(([, v]) => v),
    )
  }
  return { municipality, personId, headId, actions }
}

const id = (kind: string, n: string) => `md5($m::text || '${kind}' || (${n}))::uuid`
const text = (prefix: string, n: string) =>
  `jsonb_build_object('da', '${prefix} ' || (${n}), 'en', '${prefix} ' || (${n}))`
const slug = (prefix: string, n: string) =>
  `jsonb_build_object('da', '${prefix}-' || (${n}), 'en', '${prefix}-' || (${n}))`
const address = (kind: string, prefix: string, n: string, upTo: string) =>
  `insert into platform.address (municipality_id, kind, language, slug, subject_id, current)
   select $m, '${kind}', l, '${prefix}-' || n, ${id(kind, n)}, true from generate_series(1, ${upTo}) n, unnest(array['da', 'en']) l`
const plans = 'greatest(7, $actions / 290)'
const actionPlans = 'greatest(10, $actions / 100)'

const statements = [
  `insert into organisation.body (municipality_id, id, code, kind, name, short, slug, valid_from, position)
   select $m, ${id('body', 'n')}, 'u' || n, case when n = 1 then 'finance-committee' else 'standing-committee' end, ${text('Udvalg', 'n')}, 'U' || n, ${slug('udvalg', 'n')}, '2022-01-01', n from generate_series(1, 7) n`,
  `insert into organisation.body (municipality_id, id, code, kind, name, slug, valid_from, position) select $m, ${id('body', '0')}, 'council', 'council', '{"da": "Byrådet"}', '{"da": "byraadet", "en": "council"}', '2022-01-01', 0`,
  `insert into organisation.meeting (municipality_id, id, body_id, held_on) select $m, md5($m::text || 'meeting' || d)::uuid, ${id('body', '0')}, d::date from unnest(array['2026-10-29', '2026-11-26']) d`,
  `insert into organisation.unit (municipality_id, id, code, kind, name, slug, position) select $m, ${id('unit', 'n')}, 'e' || n, 'centre', ${text('Enhed', 'n')}, ${slug('enhed', 'n')}, n from generate_series(1, 20) n`,
  `insert into organisation.position (municipality_id, id, code, title, role, unit_id) select $m, ${id('position', 'n')}, 's' || n, ${text('Stilling', 'n')}, case when n <= 20 then 'head' else 'staff' end, ${id('unit', '1 + n % 20')} from generate_series(1, 60) n`,
  `insert into organisation.position (municipality_id, id, code, title, role) values ($m, ${id('position', '0')}, 'strategi', '{"da": "Strategikontor"}', 'strategy-office')`,
  `insert into organisation.person (municipality_id, id, name, created_at) values ($m, $person, 'Strategikontor', now()), ($m, $head, 'Medarbejder', now())`,
  `insert into organisation.holding (municipality_id, id, person_id, position_id, from_day) values ($m, $person, $person, ${id('position', '0')}, '2022-01-01')`,
  `insert into organisation.holding (municipality_id, id, person_id, position_id, from_day) select $m, ${id('holding', 'n')}, $head, ${id('position', 'n')}, '2022-01-01' from generate_series(1, 20) n`,
  // and each unit has a head of its own, as units do
  `insert into organisation.person (municipality_id, id, name, created_at) select $m, ${id('head', 'n')}, 'Leder ' || n, now() from generate_series(1, 20) n`,
  `insert into organisation.holding (municipality_id, id, person_id, position_id, from_day) select $m, ${id('own-holding', 'n')}, ${id('head', 'n')}, ${id('position', 'n')}, '2022-01-01' from generate_series(1, 20) n`,
  `insert into strategy.strategy (municipality_id, id, title, overall_goal, period_name) values ($m, ${id('strategy', '1')}, '{"da": "Strategi"}', '{"da": "Et godt sted at leve for alle"}', '2022-2026')`,
  `insert into strategy.core_value (municipality_id, id, strategy_id, code, title, slug, position) select $m, ${id('core-value', 'n')}, ${id('strategy', '1')}, 'v' || n, ${text('Værdi', 'n')}, ${slug('vaerdi', 'n')}, n from generate_series(1, 4) n`,
  `insert into strategy.focus_area (municipality_id, id, strategy_id, code, title, slug, position) select $m, ${id('focus-area', 'n')}, ${id('strategy', '1')}, 'f' || n, ${text('Fokus', 'n')}, ${slug('fokus', 'n')}, n from generate_series(1, 4) n`,
  `insert into strategy.vision (municipality_id, id, strategy_id, focus_area_id, code, title, slug, position) select $m, ${id('vision', 'n')}, ${id('strategy', '1')}, ${id('focus-area', '1 + (n - 1) % 4')}, 'vi' || n, ${text('Vision', 'n')}, ${slug('vision', 'n')}, n from generate_series(1, 13) n`,
  address('vision', 'vision', 'n', '13'),
  `insert into plans.remit (municipality_id, id, body_id, vision_id) select $m, md5($m::text || 'remit' || b || '-' || v)::uuid, ${id('body', 'b')}, ${id('vision', 'v')} from generate_series(1, 7) b, generate_series(1, 13) v where (b + v) % 3 = 0`,
  `insert into plans.development_plan (municipality_id, id, body_id, title, starts_on, ends_on, released_on, slug) select $m, ${id('development-plan', 'n')}, ${id('body', '1 + n % 7')}, ${text('Udviklingsplan', 'n')}, '2022-06-01', '2026-12-31', '2022-06-16', ${slug('udviklingsplan', 'n')} from generate_series(1, ${plans}) n`,
  address('development-plan', 'udviklingsplan', 'n', plans),
  `insert into plans.goal (municipality_id, id, plan_id, code, title, why, success, target, slug, position) select $m, ${id('goal', 'n')}, ${id('development-plan', '1 + (n - 1) / 8')}, 'g' || n, ${text('Mål', 'n')}, ${text('Derfor', 'n')}, ${text('Det lykkes når', 'n')}, '2026-Q4', ${slug('maal', 'n')}, n from generate_series(1, ${plans} * 8) n`,
  address('goal', 'maal', 'n', `${plans} * 8`),
  `insert into plans.serves (municipality_id, id, goal_id, vision_id) select $m, ${id('serves-v', 'n')}, ${id('goal', 'n')}, ${id('vision', '1 + n % 13')} from generate_series(1, ${plans} * 8) n`,
  `insert into plans.serves (municipality_id, id, goal_id, core_value_id) select $m, ${id('serves-c', 'n')}, ${id('goal', 'n')}, ${id('core-value', '1 + n % 4')} from generate_series(1, ${plans} * 8) n`,
  `insert into plans.track (municipality_id, id, plan_id, code, title, purpose, slug, position) select $m, ${id('track', 'n')}, ${id('development-plan', '1 + (n - 1) / 32')}, 't' || n, ${text('Spor', 'n')}, ${text('Formål', 'n')}, ${slug('spor', 'n')}, n from generate_series(1, ${plans} * 32) n`,
  address('track', 'spor', 'n', `${plans} * 32`),
  `insert into plans.track_goal (municipality_id, track_id, goal_id) select $m, ${id('track', 'n')}, ${id('goal', '1 + (n - 1) / 4')} from generate_series(1, ${plans} * 32) n`,
  `insert into plans.action_plan (municipality_id, id, unit_id, code, title, starts_on, ends_on, committed_on, released_on, slug) select $m, ${id('action-plan', 'n')}, ${id('unit', '1 + n % 20')}, 'p' || n, ${text('Handlingsplan', 'n')}, '2022-06-01', '2026-12-31', '2022-08-01', '2022-09-01', ${slug('handlingsplan', 'n')} from generate_series(1, ${actionPlans}) n`,
  address('action-plan', 'handlingsplan', 'n', actionPlans),
  `insert into plans.action (municipality_id, id, plan_id, code, title, description, municipal_role, phase, lead_position_id, starts, ends, first_ends, effect, slug, position,
     signal, last_update_on, last_update_id, public_phase, public_ends, public_signal, public_last_update_on, public_last_update_id)
   select $m, ${id('action', 'n')}, ${id('action-plan', `1 + n % ${actionPlans}`)}, 'h' || n, jsonb_build_object('da', (array['Byggemodning', 'Cykelsti', 'Fællesskab', 'Lærepladser', 'Åben skole', 'Ægte valg'])[1 + n % 6] || ' ' || n), ${text('Vi gør det sammen med borgerne, og vi fortæller, hvad der sker. Beskrivelse', 'n')},
     'authority', p, ${id('position', '1 + n % 60')}, '2024-01', e, e, ${text('Forventet effekt', 'n')}, ${slug('handling', 'n')}, n,
     case when p = 'under-way' then s end, u, md5($m::text || 'update' || n || '-10')::uuid, p, e, case when p = 'under-way' then s end, u, md5($m::text || 'update' || n || '-10')::uuid
   from generate_series(1, $actions) n, lateral (select case n % 10 when 0 then 'planned' when 1 then 'completed' when 2 then 'completed' when 3 then 'completed' else 'under-way' end as p,
     to_char(date '2026-03-01' + (n % 500), 'YYYY-MM-DD') as e, (array['on-track', 'on-track', 'on-track', 'at-risk', 'late'])[1 + n % 5] as s, date '2026-11-20' - (n % 130) as u) x`,
  address('action', 'handling', 'n', '$actions'),
  `insert into plans.action_track (municipality_id, action_id, track_id) select $m, ${id('action', 'n')}, ${id('track', `1 + n % (${plans} * 32)`)} from generate_series(1, $actions) n`,
  `insert into plans.milestone (municipality_id, id, action_id, code, title, due, reached_on, public_reached_on, position)
   select $m, md5($m::text || 'milestone' || n || '-' || k)::uuid, ${id('action', 'n')}, 'm' || k, ${text('Milepæl', 'k')}, to_char(date '2025-03-01' + (n % 300) + k * 150, 'YYYY-MM-DD'),
     case when r then date '2026-01-10' end, case when r then date '2026-01-10' end, k
   from generate_series(1, $actions) n, generate_series(1, 3) k, lateral (select n % 10 in (1, 2, 3) or (n + k) % 4 < 2 as r) x`,
  `insert into plans.status_update (municipality_id, id, action_id, given_on, at, position_id, choice, public_line, released_on)
   select $m, md5($m::text || 'update' || n || '-' || k)::uuid, ${id('action', 'n')}, d, d::timestamptz + interval '9 hours', ${id('position', '1 + n % 60')}, (array['on-track', 'on-track', 'on-track', 'at-risk', 'late'])[1 + n % 5],
     'Vi er nået et stykke videre med opgaven, og naboerne er orienteret ' || k, d
   from generate_series(1, $actions) n, generate_series(1, 10) k, lateral (select date '2026-11-20' - (n % 130) - (10 - k) * 45 as d) x`,
]
