import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Got, Visitor } from '#test/visitor'
import type { Visitors } from './rights-people.ts'
import { list, thingOf, type Item, type Thing, type Things } from './rights-things.ts'

/** Things of the other secretary and of the other head, beside those of the committee and the unit. */
export async function secondThings(v: Visitors, things: Things) {
  const office = v['so']!
  const positions = await list(office, '/organisation/positions')
  const position = (code: string) => positions.find((p) => p.code === code)!.id
  const plans = (await list(office, '/plans/development-plans')) as (Item & { committee: string })[]
  const children = plans.find((p) => p.committee === 'buu')!
  const schools = (await list(office, '/plans/action-plans')).find((p) => p.code === 'skoler-2026')!
  return {
    things,
    unit: (await list(office, '/organisation/units')).find((u) => u.code === 'vej')!.id,
    leads: {
      staff: position('trafikplanlaegger'),
      colleague: position('vejingenioer'),
      school: position('skolekonsulent'),
    },
    children: thingOf(children),
    childrensGoal: thingOf((await list(office, `/plans/goals?plan=${children.id}`))[0]!),
    childrensTrack: thingOf((await list(office, `/plans/tracks?plan=${children.id}`))[0]!),
    schoolsAction: thingOf((await list(office, `/plans/actions?plan=${schools.id}`))[0]!),
  }
}

/** Either a page or an address of the API, with fields that are right. */
type Sent = [path: string, fields: Record<string, string | string[]>]
export function formsOf({
  things,
  unit,
  leads,
  children,
  childrensGoal,
  childrensTrack,
  schoolsAction,
}: Awaited<ReturnType<typeof secondThings>>): Record<string, Sent> {
  const committee = things['committee']!.id
  const plan = { planId: things['development plan released']!.id }
  const goals = { goalIds: [things['goal released']!.id] }
  const actionPlan = { planId: things['action plan released']!.id }
  const action = {
    title: 'Handling',
    phase: 'planned',
    leadPositionId: leads.staff,
    tracks: [things['track released']!.id],
  }
  const [released, unreleased, withdrawn] = ['released', 'unreleased', 'withdrawn'].map(
    (state) => things[`action ${state}`]!,
  ) as [Thing, Thing, Thing]
  const handOver = (to: string) => ({ from: leads.staff, to })
  const status = { choice: 'on-track', publicLine: 'Det går.' }
  const file = (text: string): Sent => [confirmFile, { text, source: 'prøve' }]
  return {
    'page: begin a development plan for the committee': [
      'page /ny-udviklingsplan',
      { titleDa: 'Plan', bodyId: committee },
    ],
    'api: begin a development plan for the committee': [
      '/plans/development-plans',
      { titleDa: 'Plan', bodyId: committee },
    ],
    "api: add a goal to the committee's plan": ['/plans/goals', { titleDa: 'Mål', ...plan }],
    "api: add a track to the committee's plan": ['/plans/tracks', { titleDa: 'Spor', ...plan, ...goals }],
    "page: add a track to the children's plan under the committee's goal": [
      `page /udviklingsplaner/${children.slug}/nyt-spor`,
      { titleDa: 'Spor', goalIds: [childrensGoal.id, ...goals.goalIds] },
    ],
    "page: move a goal of the children's plan into the committee's plan": [
      `page /maal/${childrensGoal.slug}/flytning`,
      plan,
    ],
    "api: move a goal of the children's plan into the committee's plan": [
      `/plans/goals/${childrensGoal.id}/move`,
      plan,
    ],
    "page: copy a goal of the children's plan into the committee's plan": [
      `page /maal/${childrensGoal.slug}/kopi`,
      plan,
    ],
    "api: copy a goal of the children's plan into the committee's plan": [
      `/plans/goals/${childrensGoal.id}/copy`,
      plan,
    ],
    "page: move a track of the children's plan under the committee's goal": [
      `page /spor/${childrensTrack.slug}/flytning`,
      goals,
    ],
    "api: move a track of the children's plan under the committee's goal": [
      `/plans/tracks/${childrensTrack.id}/move`,
      goals,
    ],
    "page: copy a track of the children's plan under the committee's goal": [
      `page /spor/${childrensTrack.slug}/kopi`,
      goals,
    ],
    "api: copy a track of the children's plan under the committee's goal": [
      `/plans/tracks/${childrensTrack.id}/copy`,
      goals,
    ],
    'page: begin an action plan for the unit': ['page /ny-handlingsplan', { title: 'Plan', unitId: unit }],
    'api: begin an action plan for the unit': ['/plans/action-plans', { title: 'Plan', unitId: unit }],
    'page: give the status of an action': [`page /handlinger/${released.slug}/status`, status],
    'api: give the status of an action': [`/plans/actions/${released.id}/status-updates`, status],
    'page: give the status of an action that is withdrawn': [
      `page /handlinger/${withdrawn.slug}/status`,
      status,
    ],
    'api: give the status of an action that is withdrawn': [
      `/plans/actions/${withdrawn.id}/status-updates`,
      status,
    ],
    'page: correct a status of the unit': [
      `page /handlinger/${released.slug}/status/${released.update}/ret`,
      status,
    ],
    'page: correct a status of the unit under the address of another action': [
      `page /handlinger/${unreleased.slug}/status/${released.update}/ret`,
      status,
    ],
    "api: add an action to the unit's plan": ['/plans/actions', { ...action, ...actionPlan }],
    "page: move an action of the schools into the unit's plan": [
      `page /handlinger/${schoolsAction.slug}/flyt`,
      actionPlan,
    ],
    "api: move an action of the schools into the unit's plan": [
      `/plans/actions/${schoolsAction.id}/move`,
      actionPlan,
    ],
    "page: copy an action of the schools into the unit's plan": [
      `page /handlinger/${schoolsAction.slug}/kopier`,
      { ...actionPlan, title: 'Kopi' },
    ],
    "api: copy an action of the schools into the unit's plan": [
      `/plans/actions/${schoolsAction.id}/copies`,
      { ...actionPlan, title: 'Kopi' },
    ],
    "page: hand over from one of the unit's positions to another": [
      'page /overdrag',
      handOver(leads.colleague),
    ],
    "api: hand over from one of the unit's positions to another": [
      '/plans/handovers',
      handOver(leads.colleague),
    ],
    'page: hand over from the unit to the schools': ['page /overdrag', handOver(leads.school)],
    'api: hand over from the unit to the schools': ['/plans/handovers', handOver(leads.school)],
    'page: load an organisation': file(example('organisation.yaml')),
    'page: load a strategy': file(example('strategy.yaml')),
    "page: load the committee's development plan": file(
      'developmentPlans:\n  - { committee: tmu, title: Plan }\n',
    ),
    "page: load the committee's development plan as released": file(
      'developmentPlans:\n  - { committee: tmu, title: Plan, released: 2026-11-20 }\n',
    ),
    "page: load a unit's action plan": file('actionPlans:\n  - { unit: vej, code: proeve, title: Plan }\n'),
    "page: load a unit's action plan as committed to and released": file(
      'actionPlans:\n  - { unit: vej, code: proeve, title: Plan, committed: { by: vejchef, on: 2026-11-20 }, released: 2026-11-20 }\n',
    ),
    'page: load statuses': file(
      'action;date;position;signal;public_line;internal_note;reason;new_date;milestones\nvintervej-cykelstier;2026-11-20;vejchef;on-track;Det går.;;;;\n',
    ),
  }
}
const example = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../examples/vesthimmerland', name), 'utf8')

export async function send(visitor: Visitor, [path, fields]: Sent, token: string): Promise<Got> {
  if (!path.startsWith('page ')) return visitor.api('POST', path, fields)
  const page = path.replace('page ', '/da')
  if (path !== confirmFile) return visitor.post(page, fields, { token })
  // who has seen what the file would do says so; who could not see it tries all the same
  const shown = await visitor.post('/da/filer', { text: fields['text']! }, { token })
  const seen = /name="seen" value="([^"]+)"/.exec(shown.text)?.[1]
  // a file that would change nothing has been let in, and has nothing to say yes to
  if (!seen && shown.status === 200) return shown
  return visitor.post(page, { ...fields, seen: seen ?? '' }, { token })
}
const confirmFile = 'page /filer/indlaes'
