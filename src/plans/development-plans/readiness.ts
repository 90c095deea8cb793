import type { LocalText } from '#platform/i18n'
import type { GoalBranch, PlanTree } from './tree.ts'
import type { Words } from './words.ts'

/** One thing that should be in place before the committee sees the plan. */
export interface ReadinessItem {
  key: keyof Words['lacks']
  /** What lacks it: the number of a goal or vision; empty for the plan itself. */
  number: string
  goal?: GoalBranch
  vision?: LocalText
}
export interface Readiness {
  done: (keyof Words['done'])[]
  missing: ReadinessItem[]
}

/** What is in place and what is missing. Nothing of it hinders the release: gaps are shown, not hidden. */
export function readinessOf(
  tree: PlanTree,
  remit: ReadonlySet<string> | undefined,
  answered: ReadonlySet<string>,
): Readiness {
  const { plan, goals, star } = tree
  const lacking = (key: ReadinessItem['key'], lacks: (branch: GoalBranch) => boolean) =>
    goals.filter(lacks).map((goal) => ({ key, number: goal.number, goal }))
  const checks: Record<string, ReadinessItem[]> = {
    introduction: plan.introduction.da || plan.introduction.en ? [] : [{ key: 'introduction', number: '' }],
    'has-goals': goals.length ? [] : [{ key: 'has-goals', number: '' }],
    responsible: lacking('responsible', ({ goal }) => !goal.responsiblePositionId),
    target: lacking('target', ({ goal }) => !goal.target),
    success: lacking('success', ({ goal }) => !goal.success.da && !goal.success.en),
    tracks: lacking('tracks', ({ tracks }) => !tracks.length),
    remit: remit?.size ? [] : [{ key: 'remit', number: '' }],
    vision: star.visions
      .filter((v) => remit?.has(v.id) && !answered.has(v.id))
      .map((v) => ({ key: 'vision', number: v.number, vision: v.title })),
  }
  const aboutGoals = new Set(['responsible', 'target', 'success', 'tracks'])
  const applies = (key: string) =>
    aboutGoals.has(key) ? goals.length > 0 : key !== 'vision' || Boolean(remit?.size)
  return {
    done: Object.entries(checks)
      .filter(([key, items]) => !items.length && applies(key))
      .map(([key]) => key as keyof Words['done']),
    missing: Object.values(checks).flat(),
  }
}
