import type { Visit } from '#platform/http'
import { formats, type LocalText } from '#platform/i18n'
import { ButtonLink, Buttons, EmptyState, Head, Table } from '#ui'
import {
  actionListPath,
  actionPlanPath,
  actionPlansCsvPath,
  actionPlansPath,
  planPaths,
} from '../../actions/paths.ts'
import { said } from '../../actions/words.ts'
import { ForeignNote, Said } from '../../development-plans/views/parts.tsx'
import { isNarrowed, planSorts, queryOf, statesFor, type PlanSort, type PlanWish } from '../list-wish.ts'
import { ListFilter, ListPages } from '../../list-parts.tsx'
import { stateOf, type PlanInList } from '../rules.ts'
import { planTexts } from '../words.ts'

interface Props {
  visit: Visit
  plans: PlanInList[]
  total: number
  wish: PlanWish
  pages: number
  units: { code: string; name: LocalText }[]
  mayMake: boolean
}

/** The action plans one may read: narrowed, sorted, a page of them. */
export const PlanListPage = (props: Props) => {
  const { visit, plans, total, wish, pages, mayMake } = props
  const t = planTexts(visit.language).list
  const f = formats(visit.language)
  const create = mayMake && <ButtonLink href={visit.to(planPaths.create)}>{t.create}</ButtonLink>
  if (!total && !isNarrowed(wish))
    return (
      <EmptyState level={1} title={t.empty} actions={create}>
        {mayMake ? t.emptyWriter : t.emptyReader}
      </EmptyState>
    )
  return (
    <>
      <Head
        title={t.title}
        {...(total > 0 && !isNarrowed(wish) && { lead: t.lead(f.capitalCountWord(total), total) })}
      >
        <Buttons>
          {create}
          <a href={visit.to(actionListPath)}>{t.hasActions}</a>
        </Buttons>
      </Head>
      <Filter {...props} />
      {total ? <Plans {...props} /> : <EmptyState title={t.noneFits} />}
      <ForeignNote texts={plans.map((plan) => plan.title)} language={visit.language} />
      <ListPages words={t} page={wish.page} pages={pages} to={(page) => addressOf(props, { page })} />
      {plans.length > 0 && (
        <p class="after-table">
          <a href={visit.to(actionPlansCsvPath, queryOf({ ...wish, page: 1 }))} data-turbo="false">
            {t.csv}
          </a>
        </p>
      )}
    </>
  )
}

const addressOf = ({ visit, wish }: Props, change: Partial<PlanWish>) =>
  visit.to(actionPlansPath, queryOf({ ...wish, page: 1, ...change }))

const Filter = ({ visit, wish, units }: Props) => {
  const { list: t, states } = planTexts(visit.language)
  return (
    <ListFilter
      action={visit.to(actionPlansPath)}
      words={t}
      narrowed={isNarrowed(wish)}
      choices={[
        {
          name: 'unit',
          label: t.unit,
          value: wish.unit,
          options: [
            { value: '', text: t.everyUnit },
            ...units.map((unit) => ({ value: unit.code, text: said(unit.name, visit.language) })),
          ],
        },
        {
          name: 'state',
          label: t.state,
          value: wish.state,
          options: [
            { value: '', text: t.everyState },
            ...statesFor(visit.actor.scopes, wish.state).map((value) => ({ value, text: states[value] })),
          ],
        },
        {
          name: 'sort',
          label: t.sort,
          value: wish.sort,
          options: planSorts.map((value) => ({ value, text: t.sorts[value] })),
        },
      ]}
    />
  )
}

const Plans = (props: Props) => {
  const { visit, plans, wish } = props
  const { list: t, states } = planTexts(visit.language)
  const f = formats(visit.language)
  const sorting = (sort: PlanSort) => ({
    sortHref: addressOf(props, { sort }),
    ...(wish.sort === sort && { sorted: 'ascending' as const }),
  })
  return (
    <Table
      caption={t.title}
      hideCaption
      columns={[
        { text: t.plan, ...sorting('title') },
        { text: t.unit, label: t.unit, ...sorting('unit') },
        { text: t.period, label: t.period, ...sorting('ends') },
        { text: t.state, ...sorting('state') },
        { text: t.completed, label: t.completed },
      ]}
      rows={plans.map((plan) => ({
        cells: [
          <a href={visit.to(actionPlanPath, { slug: plan.slug })}>
            <Said text={plan.title} language={visit.language} />
          </a>,
          <Said text={plan.unit} language={visit.language} />,
          [plan.startsOn && f.shortDay(plan.startsOn), plan.endsOn && f.shortDay(plan.endsOn)]
            .filter(Boolean)
            .join(' – ') || '–',
          states[stateOf(plan)],
          t.of(f.number(plan.completed), f.number(plan.actions)),
        ],
      }))}
    />
  )
}
