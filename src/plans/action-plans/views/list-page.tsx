import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { ButtonLink, Buttons, EmptyState, Head, Pager, Table } from '#ui'
import { actionListPath, actionPlanPath, actionPlansPath, planPaths } from '../../actions/paths.ts'
import { said } from '../../actions/words.ts'
import type { PlanInList } from '../rules.ts'
import { planTexts } from '../words.ts'

interface Props {
  visit: Visit
  plans: PlanInList[]
  total: number
  page: { n: number; of: number }
  mayMake: boolean
}

/** All action plans one may read, by unit. */
export const PlanListPage = ({ visit, plans, total, page, mayMake }: Props) => {
  const t = planTexts(visit.language).list
  const f = formats(visit.language)
  const create = mayMake && <ButtonLink href={visit.to(planPaths.create)}>{t.create}</ButtonLink>
  if (!total)
    return (
      <EmptyState level={1} title={t.empty} actions={create}>
        {mayMake ? t.emptyWriter : t.emptyReader}
      </EmptyState>
    )
  const to = (n: number) => visit.to(actionPlansPath, n > 1 ? { page: String(n) } : {})
  return (
    <>
      <Head title={t.title} lead={t.lead(f.capitalCountWord(total), total)}>
        <Buttons>
          {create}
          <a href={visit.to(actionListPath)}>{t.hasActions}</a>
        </Buttons>
      </Head>
      <Plans visit={visit} plans={plans} />
      {page.of > 1 && (
        <Pager
          label={t.pages}
          status={t.page(page.n, page.of)}
          {...(page.n > 1 && { previous: { href: to(page.n - 1), text: t.previous } })}
          {...(page.n < page.of && { next: { href: to(page.n + 1), text: t.next } })}
        />
      )}
    </>
  )
}

const Plans = ({ visit, plans }: Pick<Props, 'visit' | 'plans'>) => {
  const t = planTexts(visit.language).list
  const f = formats(visit.language)
  return (
    <Table
      caption={t.title}
      hideCaption
      columns={[
        { text: t.plan },
        { text: t.unit, label: t.unit },
        { text: t.period, label: t.period },
        { text: t.state },
        { text: t.completed, label: t.completed },
      ]}
      rows={plans.map((plan) => ({
        cells: [
          <a href={visit.to(actionPlanPath, { slug: plan.slug })}>{said(plan.title, visit.language)}</a>,
          said(plan.unit, visit.language),
          [plan.startsOn && f.shortDay(plan.startsOn), plan.endsOn && f.shortDay(plan.endsOn)]
            .filter(Boolean)
            .join(' – ') || '–',
          stateOf(visit, plan),
          t.of(f.number(plan.completed), f.number(plan.actions)),
        ],
      }))}
    />
  )
}

const stateOf = (visit: Visit, plan: PlanInList) => {
  const t = planTexts(visit.language).states
  return plan.releasedOn ? t.released : plan.committedOn ? t.committed : t.draft
}
