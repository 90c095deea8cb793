import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import type { Body } from '#organisation'
import { ButtonLink, EmptyState, Field, FilterBar, Head, Table } from '#ui'
import { fits, isNarrowed, planStates, queryOf, type PlanWish } from '../list-wish.ts'
import { developmentPlanPaths, remitPath } from '../paths.ts'
import type { PlanCounts } from '../queries.ts'
import type { DevelopmentPlan } from '../rules.ts'
import { wordsIn } from '../words.ts'
import { plain, Said } from './parts.tsx'

export interface ListPageProps {
  visit: Visit
  committees: Body[]
  /** Those that the reader may see. */
  plans: DevelopmentPlan[]
  counts: PlanCounts[]
  mayWrite: (bodyId: string) => boolean
  wish: PlanWish
}

/** One row per committee with its plans. */
export const ListPage = ({ visit, committees, plans, counts, mayWrite, wish }: ListPageProps) => {
  const t = wordsIn(visit.language)
  const released = new Set(plans.filter((p) => p.releasedOn && !p.withdrawnOn).map((p) => p.bodyId))
  const known = committees.map((c) => ({ id: c.id, code: c.code, name: c.name, slug: c.slug }))
  // a committee that has ended still has its plans
  const past = plans
    .filter((p) => !known.some((c) => c.id === p.bodyId))
    .map((p) => ({ id: p.bodyId, code: p.bodyCode, name: p.bodyName, slug: p.bodySlug }))
  const bodies = [...known, ...new Map(past.map((b) => [b.id, b])).values()]
  if (!bodies.length)
    return (
      <EmptyState level={1} title={t.noCommittees}>
        {t.noCommitteesLead}
      </EmptyState>
    )
  const chosen = plans.filter((plan) => fits(wish, plan))
  // of a committee without a plan there is no state to ask for
  const shown = bodies.filter(
    (b) =>
      (!wish.body || b.code === wish.body) && (!wish.state || chosen.some((plan) => plan.bodyId === b.id)),
  )
  return (
    <>
      <Head
        title={t.listTitle(known.filter((c) => released.has(c.id)).length, committees.length)}
        lead={t.listLead}
      />
      <Filter {...{ visit, wish, bodies }} />
      {!shown.length && <EmptyState title={t.noPlanFits} />}
      {shown.length > 0 && (
        <Table
          caption={t.plans}
          hideCaption
          columns={[
            { text: t.committee },
            { text: t.plan },
            { text: t.goals, label: t.goals },
            { text: t.state, label: t.state },
          ]}
          rows={shown.flatMap((body) =>
            rowsOf({
              visit,
              body,
              plans: chosen.filter((p) => p.bodyId === body.id),
              counts,
              writes: mayWrite(body.id),
            }),
          )}
        />
      )}
      {chosen.length > 0 && (
        <p class="after-table">
          <a href={visit.to(developmentPlanPaths.csv, queryOf(wish))} data-turbo="false">
            {t.csv}
          </a>
        </p>
      )}
      {committees.some((c) => mayWrite(c.id)) && (
        <p>
          <ButtonLink href={visit.to(developmentPlanPaths.begin)} quiet small>
            {t.newPlan}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

type FilterProps = Pick<ListPageProps, 'visit' | 'wish'> & { bodies: Pick<Body, 'code' | 'name'>[] }
const Filter = ({ visit, wish, bodies }: FilterProps) => {
  const t = wordsIn(visit.language)
  const all = visit.to(developmentPlanPaths.list)
  return (
    <FilterBar
      action={all}
      label={t.filterPlans}
      submit={t.showPlans}
      {...(isNarrowed(wish) && { reset: { href: all, text: t.showAllPlans } })}
    >
      <Field
        kind="select"
        name="body"
        label={t.committee}
        value={wish.body}
        options={[
          { value: '', text: t.everyCommittee },
          ...bodies.map((body) => ({ value: body.code, text: plain(body.name, visit.language) })),
        ]}
      />
      <Field
        kind="select"
        name="state"
        label={t.state}
        value={wish.state}
        options={[
          { value: '', text: t.everyState },
          ...planStates.map((value) => ({ value, text: t.planStates[value] })),
        ]}
      />
    </FilterBar>
  )
}

interface BodyRows {
  visit: Visit
  body: Pick<Body, 'id' | 'name' | 'slug'>
  plans: DevelopmentPlan[]
  counts: PlanCounts[]
  writes: boolean
}
function rowsOf({ visit, body, plans, counts, writes }: BodyRows) {
  const t = wordsIn(visit.language)
  const name = (
    <>
      <Said text={body.name} language={visit.language} />
      {writes && (
        <>
          {' '}
          <a class="meta" href={visit.to(remitPath, { slug: body.slug })}>
            {t.remit}
          </a>
        </>
      )}
    </>
  )
  const begin = writes && (
    <ButtonLink href={visit.to(developmentPlanPaths.begin, { body: body.id })} quiet small>
      {t.writePlan}
    </ButtonLink>
  )
  if (!plans.length)
    return [
      {
        cells: [
          name,
          <>
            {t.noPlanYet} {begin}
          </>,
          '',
          '',
        ],
      },
    ]
  return plans.map((plan, i) => {
    const count = counts.find((c) => c.planId === plan.id)
    return {
      cells: [
        i ? <span class="vh">{plain(body.name, visit.language)}</span> : name,
        <a href={visit.to(developmentPlanPaths.page, { slug: plan.slug })}>
          <Said text={plan.title} language={visit.language} />
        </a>,
        t.goalCounts((count?.goals ?? 0) - (count?.supplementary ?? 0), count?.supplementary ?? 0),
        stateOf(visit, plan),
      ],
    }
  })
}

function stateOf(visit: Visit, plan: DevelopmentPlan) {
  const t = wordsIn(visit.language)
  if (plan.withdrawnOn) return t.withdrawnWord
  return plan.releasedOn ? t.released(formats(visit.language).shortDay(plan.releasedOn)) : t.draft
}
