import type { Language, LocalText } from '#platform/i18n'
import type { Serves } from '../../goals/rules.ts'
import { wordOf, wordsIn } from '../words.ts'
import type { Known } from './known.ts'
import type { WantedGoal, WantedPlan, WantedTrack } from './wanted.ts'

export interface Difference {
  field: LocalText
  before: string
  after: string
}
type Shown = Record<string, string>

/** Told with codes, which the writer of the file knows. */
export class Comparer {
  readonly #known: Known
  readonly #codes: Map<string, string>
  constructor(known: Known, wanted: readonly WantedPlan[]) {
    this.#known = known
    this.#codes = new Map(known.codes)
    for (const { id, code } of wanted.flatMap((p) => [...p.goals, ...p.tracks])) this.#codes.set(id, code)
  }

  plan(wanted: WantedPlan): Difference[] {
    const { row, text, released, remit, bodyCode } = wanted
    if (!row) return []
    const before: Shown = { ...textFields(row), startsOn: row.startsOn ?? '', endsOn: row.endsOn ?? '' }
    const after: Shown = { ...textFields(text), startsOn: text.startsOn ?? '', endsOn: text.endsOn ?? '' }
    // a file cannot take a release back
    if (released) [before['releasedOn'], after['releasedOn']] = [row.releasedOn ?? '', released]
    const chosen = this.#known.bodies.get(bodyCode)?.remit
    if (remit && chosen) [before['remit'], after['remit']] = [this.#remit(chosen), this.#remit(remit)]
    const [was, is] = orders(wanted)
    return differing({ ...before, order: was.join(', ') }, { ...after, order: is.join(', ') })
  }

  goal({ row, content, planId }: WantedGoal): Difference[] {
    if (!row) return []
    const shown = (c: typeof content, plan: string): Shown => ({
      ...textFields(c),
      target: c.target ?? '',
      responsiblePositionId: this.#code(c.responsiblePositionId),
      ...this.#serves(c.serves),
      plan,
    })
    return differing(
      { ...shown(row, this.#planName(row.planId)), withdrawn: row.withdrawnOn ?? '' },
      { ...shown(content, this.#planName(planId)), withdrawn: '' },
    )
  }

  track({ row, content, planId }: WantedTrack): Difference[] {
    if (!row) return []
    const shown = (c: typeof content, plan: string): Shown => ({
      ...textFields(c),
      goalIds: c.goalIds
        .map((id) => this.#code(id))
        .toSorted()
        .join(', '),
      ...this.#serves(c.serves),
      plan,
    })
    return differing(
      { ...shown(row, this.#planName(row.planId)), withdrawn: row.withdrawnOn ?? '' },
      { ...shown(content, this.#planName(planId)), withdrawn: '' },
    )
  }

  #code = (id: string | null) => (id === null ? '' : (this.#codes.get(id) ?? id))
  #planName = (id: string) => {
    const plan = this.#known.plans.find((p) => p.id === id)
    return plan ? `${plan.bodyCode} ${plan.startsOn ?? ''}`.trim() : ''
  }
  #list = (ids: readonly string[]) =>
    ids
      .map((id) => this.#code(id))
      .toSorted()
      .join(', ')
  #serves = (s: Serves): Shown => ({
    visions: this.#list(s.visions),
    focusAreas: this.#list(s.focusAreas),
    coreValues: this.#list(s.coreValues),
  })
  #remit = ({ focusAreas, visions }: { focusAreas: readonly string[]; visions: readonly string[] }) =>
    this.#list([...focusAreas, ...visions])
}

/** The codes of a plan's goals and tracks that are in the file: in the order they stand, and in the order of the file. */
export function orders(plan: Pick<WantedPlan, 'id' | 'goals' | 'tracks'>): [string[], string[]] {
  const here = [plan.goals, plan.tracks].map((parts) =>
    parts.filter(({ row }) => row?.planId === plan.id && !row.withdrawnOn),
  )
  const was = here.flatMap((parts) =>
    parts.toSorted((a, b) => a.row!.position - b.row!.position || (a.id < b.id ? -1 : 1)),
  )
  return [was.map((p) => p.code), here.flat().map((p) => p.code)]
}

const textKeys = ['title', 'introduction', 'why', 'success', 'purpose'] as const
function textFields(of: Partial<Record<(typeof textKeys)[number], LocalText>>): Shown {
  const shown: Shown = {}
  for (const key of textKeys) {
    const text = of[key]
    if (!text) continue
    shown[key] = text.da ?? ''
    shown[`${key} (en)`] = text.en ?? ''
  }
  return shown
}

const differing = (before: Shown, after: Shown): Difference[] =>
  Object.keys({ ...before, ...after })
    .map((field) => ({
      field: { da: named('da', field), en: named('en', field) },
      before: before[field] ?? '',
      after: after[field] ?? '',
    }))
    .filter((d) => d.before !== d.after)

function named(language: Language, field: string): string {
  const { changedField, fileField } = wordsIn(language)
  const [key = '', english] = field.split(' ')
  return [wordOf({ ...changedField, ...fileField }, key), english].filter(Boolean).join(' ')
}
