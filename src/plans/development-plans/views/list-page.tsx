import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import type { Body } from '#organisation'
import { ButtonLink, EmptyState, Head, Table } from '#ui'
import { ListFilter, ListPages } from '../../list-parts.tsx'
import {
  bodiesOf,
  isNarrowed,
  planSorts,
  statesFor,
  queryOf,
  rowsFor,
  type ListedBody,
  type ListRow,
  type PlanSort,
  type PlanWish,
} from '../list-wish.ts'
import { developmentPlanPaths, remitPath } from '../paths.ts'
import type { PlanCounts } from '../queries.ts'
import type { DevelopmentPlan } from '../rules.ts'
import { wordsIn } from '../words.ts'
import { ForeignNote, plain, Said } from './parts.tsx'

export interface ListPageProps {
  visit: Visit
  committees: Body[]
  /** Those that the reader may see. */
  plans: DevelopmentPlan[]
  counts: PlanCounts[]
  mayWrite: (bodyId: string) => boolean
  wish: PlanWish
}

const perPage = 100

/** The committees with their plans: narrowed, sorted, a page of them. */
export const ListPage = (props: ListPageProps) => {
  const { visit, committees, plans, mayWrite, wish } = props
  const t = wordsIn(visit.language)
  const released = new Set(plans.filter((p) => p.releasedOn && !p.withdrawnOn).map((p) => p.bodyId))
  const bodies = bodiesOf(committees, plans)
  if (!bodies.length)
    return (
      <EmptyState level={1} title={t.noCommittees}>
        {t.noCommitteesLead}
      </EmptyState>
    )
  const rows = rowsFor(wish, bodies, plans, visit.language)
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  // a page beyond the end is the last
  const page = Math.min(wish.page, pages)
  return (
    <>
      <Head
        title={t.listTitle(committees.filter((c) => released.has(c.id)).length, committees.length)}
        lead={t.listLead}
      />
      <Filter {...{ visit, wish, bodies }} />
      {rows.length ? (
        <Plans {...props} rows={rows.slice((page - 1) * perPage, page * perPage)} />
      ) : (
        <EmptyState title={t.noPlanFits} />
      )}
      <ForeignNote
        texts={rows.flatMap(({ body, plan }) => [body.name, plan?.title ?? {}])}
        language={visit.language}
      />
      <ListPages
        words={t.paging}
        page={page}
        pages={pages}
        to={(n) => addressOf(visit, { ...wish, page: n })}
      />
      {rows.some(({ plan }) => plan) && (
        <p class="after-table">
          <a href={visit.to(developmentPlanPaths.csv, queryOf({ ...wish, page: 1 }))} data-turbo="false">
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

const addressOf = (visit: Visit, wish: PlanWish) => visit.to(developmentPlanPaths.list, queryOf(wish))

type FilterProps = Pick<ListPageProps, 'visit' | 'wish'> & { bodies: ListedBody[] }
const Filter = ({ visit, wish, bodies }: FilterProps) => {
  const t = wordsIn(visit.language)
  return (
    <ListFilter
      action={visit.to(developmentPlanPaths.list)}
      words={{ filter: t.filterPlans, show: t.showPlans, showAll: t.showAllPlans }}
      narrowed={isNarrowed(wish)}
      choices={[
        {
          name: 'body',
          label: t.committee,
          value: wish.body,
          options: [
            { value: '', text: t.everyCommittee },
            ...bodies.map((body) => ({ value: body.code, text: plain(body.name, visit.language) })),
          ],
        },
        {
          name: 'state',
          label: t.state,
          value: wish.state,
          options: [
            { value: '', text: t.everyState },
            ...statesFor(visit.actor.scopes, wish.state).map((value) => ({
              value,
              text: t.planStates[value],
            })),
          ],
        },
        {
          name: 'sort',
          label: t.order,
          value: wish.sort,
          options: planSorts.map((value) => ({ value, text: t.sorts[value] })),
        },
      ]}
    />
  )
}

const Plans = ({ visit, wish, rows, counts, mayWrite }: ListPageProps & { rows: ListRow[] }) => {
  const t = wordsIn(visit.language)
  const sorting = (sort: PlanSort) => ({
    sortHref: addressOf(visit, { ...wish, sort, page: 1 }),
    ...(wish.sort === sort && { sorted: 'ascending' as const }),
  })
  return (
    <Table
      caption={t.plans}
      hideCaption
      columns={[
        { text: t.committee, ...sorting('committee') },
        { text: t.plan, ...sorting('title') },
        { text: t.period, label: t.period, ...sorting('ends') },
        { text: t.goals, label: t.goals },
        { text: t.state, label: t.state, ...sorting('state') },
      ]}
      rows={rows.map(({ body, plan }, i) => {
        const writes = mayWrite(body.id)
        const name = <BodyName {...{ visit, body, writes }} again={rows[i - 1]?.body.id === body.id} />
        return plan
          ? { cells: [name, ...planCells(visit, plan, counts)] }
          : { cells: [name, <NoPlan {...{ visit, body, writes }} />, '', '', ''] }
      })}
    />
  )
}

interface BodyProps {
  visit: Visit
  body: ListedBody
  writes: boolean
}
const BodyName = ({ visit, body, writes, again }: BodyProps & { again: boolean }) =>
  again ? (
    <span class="vh">{plain(body.name, visit.language)}</span>
  ) : (
    <>
      <Said text={body.name} language={visit.language} />
      {writes && (
        <>
          {' '}
          <a class="meta" href={visit.to(remitPath, { slug: body.slug })}>
            {wordsIn(visit.language).remit}
          </a>
        </>
      )}
    </>
  )

const NoPlan = ({ visit, body, writes }: BodyProps) => {
  const t = wordsIn(visit.language)
  return (
    <>
      {t.noPlanYet}{' '}
      {writes && (
        <ButtonLink href={visit.to(developmentPlanPaths.begin, { body: body.id })} quiet small>
          {t.writePlan}
        </ButtonLink>
      )}
    </>
  )
}

function planCells(visit: Visit, plan: DevelopmentPlan, counts: PlanCounts[]) {
  const t = wordsIn(visit.language)
  const { shortDay } = formats(visit.language)
  const count = counts.find((c) => c.planId === plan.id)
  const days = [plan.startsOn, plan.endsOn].map((day) => day && shortDay(day))
  return [
    <a href={visit.to(developmentPlanPaths.page, { slug: plan.slug })}>
      <Said text={plan.title} language={visit.language} />
    </a>,
    days.filter(Boolean).join(' – ') || '–',
    t.goalCounts((count?.goals ?? 0) - (count?.supplementary ?? 0), count?.supplementary ?? 0),
    stateIn(visit, plan),
  ]
}

function stateIn(visit: Visit, plan: DevelopmentPlan) {
  const t = wordsIn(visit.language)
  if (plan.withdrawnOn) return t.withdrawnWord
  return plan.releasedOn ? t.released(formats(visit.language).shortDay(plan.releasedOn)) : t.draft
}
