import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Board, Field, hueOf, StatusMark, Table, Tabs, Timeline, Tools } from '#ui'
import { goalPaths } from '../../development-plans/paths.ts'
import { Said } from '../../development-plans/views/parts.tsx'
import { actionPath, actionPlanPath } from '../../actions/paths.ts'
import { said, statusOf } from '../../actions/words.ts'
import type { Shown as ShownWord } from '../../signals/index.ts'
import { barOf, periodWords, placeIn, stretchOf, ticksOf } from '../timeline.ts'
import { planTexts } from '../words.ts'
import type { PlanPageProps, Shown, View } from './plan-page.tsx'

/** The same actions in three views, each with an address of its own. */
export const PlanViews = (props: PlanPageProps) => {
  const { visit, chosen, view } = props
  const t = planTexts(visit.language).page
  const views = { tidslinje: TimelineView, tabel: TableView, tavle: BoardView }
  const Chosen = views[view]
  return (
    <>
      <Tools>
        <Tabs
          label={t.views}
          items={[
            tab(props, 'tidslinje', t.timeline),
            tab(props, 'tabel', t.table),
            tab(props, 'tavle', t.board),
          ]}
        />
        <Filter {...props} />
      </Tools>
      {chosen.length ? <Chosen {...props} /> : <p class="meta">{t.noMatch}</p>}
    </>
  )
}

const addressOf = ({ visit, plan, filter }: PlanPageProps, view: View) =>
  visit.to(actionPlanPath, {
    slug: plan.slug,
    ...(view !== 'tidslinje' && { visning: view }),
    ansvarlig: filter.lead,
    status: filter.status,
  })
const tab = (props: PlanPageProps, view: View, text: string) => ({
  href: addressOf(props, view),
  text,
  current: props.view === view,
})

const Filter = (props: PlanPageProps) => {
  const { visit, plan, all, filter, view } = props
  const t = planTexts(visit.language).page
  const f = formats(visit.language)
  const leads = [
    ...new Map(all.map(({ action }) => [action.leadPositionId, said(action.lead, visit.language)])),
  ].toSorted(([, a], [, b]) => f.collator.compare(a, b))
  const shown = [...new Set(all.map((s) => s.facts.shown))]
  return (
    <form
      class="f"
      method="get"
      action={visit.to(actionPlanPath, { slug: plan.slug })}
      aria-label={t.filterLabel}
    >
      {view !== 'tidslinje' && <input type="hidden" name="visning" value={view} />}
      <Field
        kind="select"
        name="ansvarlig"
        label={t.lead}
        hideLabel
        submitOnChange
        value={filter.lead}
        options={[{ value: '', text: t.allLeads }, ...leads.map(([value, text]) => ({ value, text }))]}
      />
      <Field
        kind="select"
        name="status"
        label={t.status}
        hideLabel
        submitOnChange
        value={filter.status}
        options={[
          { value: '', text: t.allStatuses },
          ...shown.map((value) => ({ value, text: statusOf(value, visit.language).word })),
        ]}
      />
      <button class="btn btn--2 btn--s">{t.filter}</button>
    </form>
  )
}

interface Group {
  title: Child
  href?: string
  mark?: { n: number; i: number }
  hue?: ReturnType<typeof hueOf>
  shown: Shown[]
}
/** Under the first goal that each serves, in the order of the plans. */
function byGoal(visit: Visit, shown: Shown[]): Group[] {
  const groups = Map.groupBy(shown, (s) => s.action.goal?.id ?? '')
  const placed = [...groups].toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
  return placed.map(([, own]) => {
    const goal = own[0]!.action.goal
    if (!goal) return { title: planTexts(visit.language).page.withoutGoal, shown: own }
    const lit = goal.area === null ? {} : { mark: { n: goal.areas, i: goal.area }, hue: hueOf(goal.area) }
    return {
      title: <Said text={goal.title} language={visit.language} />,
      href: visit.to(goalPaths.page, { slug: goal.slug }),
      ...lit,
      shown: own,
    }
  })
}
const linkTo = (visit: Visit, { action }: Shown) => visit.to(actionPath, { slug: action.slug })
const mark = (visit: Visit, shown: ShownWord) => {
  const status = statusOf(shown, visit.language)
  return <StatusMark status={status.key} word={status.word} />
}

const TimelineView = ({ visit, plan, chosen }: PlanPageProps) => {
  const t = planTexts(visit.language).page
  const today = visit.db.today
  const stretch = stretchOf(
    chosen.map((s) => s.action),
    plan,
    today,
  )
  return (
    <>
      <Timeline
        caption={t.caption}
        words={{ item: t.action, status: t.status, who: t.lead, milestones: t.milestones, timeline: t.time }}
        axis={{
          ticks: ticksOf(stretch, visit.language),
          today: { at: placeIn(stretch, today), text: t.today },
        }}
        groups={byGoal(visit, chosen).map(({ shown, ...group }) => ({
          ...group,
          rows: shown.map((s) => ({
            title: <Said text={s.action.title} language={visit.language} />,
            href: linkTo(visit, s),
            status: statusOf(s.facts.shown, visit.language),
            who: <Said text={s.action.lead} language={visit.language} />,
            milestones: s.facts.milestones ? t.of(s.facts.reached, s.facts.milestones) : '–',
            period: periodWords(s.action, visit.language),
            bar: barOf(s.action, s.facts.progress, s.facts.shown === 'late', stretch, today),
          })),
        }))}
      />
      <Legend visit={visit} />
    </>
  )
}

/** What the shapes of the timeline mean; the table beside each bar says the same in words. */
const Legend = ({ visit }: { visit: Visit }) => {
  const t = planTexts(visit.language).page.legend
  const shapes = [
    ['d', t.reached],
    ['n', t.ahead],
    ['l', t.over],
  ] as const
  return (
    <p class="gantt__l meta" aria-hidden="true">
      {shapes.map(([shape, text]) => (
        <span>
          <svg viewBox="-7 -7 14 14">
            <path class={`ms ms--${shape}`} d="M0-6.5 6.5 0 0 6.5-6.5 0Z" />
          </svg>
          {text}
        </span>
      ))}
    </p>
  )
}

const TableView = ({ visit, chosen }: PlanPageProps) => {
  const t = planTexts(visit.language).page
  const f = formats(visit.language)
  const ends = ({ action }: Shown) => {
    if (!action.ends) return '–'
    const was =
      action.firstEnds && action.firstEnds !== action.ends ? (
        <small class="meta"> {t.was(f.vagueDate(action.firstEnds))}</small>
      ) : (
        ''
      )
    return (
      <>
        {f.vagueDate(action.ends)}
        {was}
      </>
    )
  }
  return (
    <Table
      caption={t.caption}
      hideCaption
      columns={[
        { text: t.action },
        { text: t.status },
        { text: t.lead, label: t.lead },
        { text: t.milestones, label: t.milestones },
        { text: t.ends, label: t.ends },
      ]}
      groups={byGoal(visit, chosen).map(({ shown, href, title, ...group }) => ({
        ...group,
        title: href ? <a href={href}>{title}</a> : title,
        rows: shown.map((s) => ({
          cells: [
            <a href={linkTo(visit, s)}>
              <Said text={s.action.title} language={visit.language} />
            </a>,
            mark(visit, s.facts.shown),
            <Said text={s.action.lead} language={visit.language} />,
            s.facts.milestones ? t.of(s.facts.reached, s.facts.milestones) : '–',
            ends(s),
          ],
        })),
      }))}
    />
  )
}

const columnOf: Record<ShownWord, 'idle' | 'going' | 'needs' | 'done'> = {
  idea: 'idle',
  'not-started': 'idle',
  'on-track': 'going',
  paused: 'needs',
  'at-risk': 'needs',
  late: 'needs',
  silent: 'needs',
  completed: 'done',
  stopped: 'done',
}
const BoardView = ({ visit, chosen }: PlanPageProps) => {
  const t = planTexts(visit.language).page
  return (
    <Board
      columns={(['idle', 'going', 'needs', 'done'] as const).map((id) => ({
        id,
        title: t.columns[id],
        empty: t.emptyColumn,
        cards: chosen
          .filter((s) => columnOf[s.facts.shown] === id)
          .map((s) => ({
            title: <Said text={s.action.title} language={visit.language} />,
            href: linkTo(visit, s),
            meta: <Said text={s.action.lead} language={visit.language} />,
            status: mark(visit, s.facts.shown),
          })),
      }))}
    />
  )
}
