import type { Child } from 'hono/jsx'
import type { Answer, FieldError, Heeds, Visit } from '#platform/http'
import { framed, framePaths } from '#organisation'
import { developmentPlanPaths, goalPaths } from './paths.ts'
import type { DevelopmentPlan } from './rules.ts'
import { RefusedPage } from './views/confirm-pages.tsx'
import { Said } from './views/parts.tsx'
import { wordsIn, type Words } from './words.ts'
import type { Goal } from '../goals/rules.ts'
import type { LocalText } from '#platform/i18n'

interface Shown {
  visit: Visit
  title: string
  plan?: Pick<DevelopmentPlan, 'title' | 'slug'> | undefined
  goal?: Pick<Goal, 'title' | 'slug'> | undefined
  /** The name of this page in the breadcrumb. */
  here?: Child | undefined
  /** The last part of this page's address, which may differ in the other language. */
  slug?: LocalText
  status?: number
  live?: boolean
  heeds?: Heeds
  children?: Child
}

/** A page of development plans: where it stands below the list, its plan and its goal. */
export function planFrame({
  visit,
  title,
  plan,
  goal,
  here,
  slug,
  status = 200,
  live,
  heeds,
  children,
}: Shown): Answer {
  const t = wordsIn(visit.language)
  const crumbs = [
    { href: visit.to(framePaths.front), text: t.star },
    ...(plan ? [{ href: visit.to(developmentPlanPaths.list), text: t.plans }] : []),
    ...(plan && (goal || here)
      ? [
          {
            href: visit.to(developmentPlanPaths.page, { slug: plan.slug }),
            text: <Said text={plan.title} language={visit.language} />,
          },
        ]
      : []),
    ...(goal && here
      ? [
          {
            href: visit.to(goalPaths.page, { slug: goal.slug }),
            text: <Said text={goal.title} language={visit.language} />,
          },
        ]
      : []),
    { text: here ?? <Said text={goal?.title ?? plan?.title ?? {}} language={visit.language} /> },
  ]
  return framed(
    visit,
    {
      title,
      crumbs,
      current: developmentPlanPaths.list,
      ...(slug && { slug }),
      ...(live && { live }),
      ...(heeds && { heeds }),
      children,
    },
    status,
  )
}

/** Said on top of the filled form when the plan was withdrawn while somebody wrote something new for it. */
export const planWithdrawn: FieldError[] = [{ field: '', message: 'planWithdrawn' }]

/** The same for a goal or a track that is edited. */
export const partWithdrawn: FieldError[] = [{ field: '', message: 'partWithdrawn' }]

/** A rule said no: 409, in plain words, with a way back to the writing page. */
export function refused(
  visit: Visit,
  plan: DevelopmentPlan,
  refusal: keyof Words['refused'],
  status = 409,
): Answer {
  const t = wordsIn(visit.language)
  const sentence = t.refused[refusal]
  const back = visit.to(developmentPlanPaths.write, { slug: plan.slug })
  return planFrame({
    visit,
    plan,
    title: sentence,
    here: t.writing,
    slug: plan.slug,
    status,
    children: <RefusedPage visit={visit} title={sentence} back={back} />,
  })
}
