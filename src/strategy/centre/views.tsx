import type { Child } from 'hono/jsx'
import { framed, WritingForm } from '#organisation'
import type { Answer, Refused, Visit } from '#platform/http'
import { Button, ErrorSummary, Field, Head, Hidden, Switch } from '#ui'
import { editCrumbs } from '../editor/crumbs.ts'
import { editPaths, strategyPaths } from '../paths.ts'
import { typedFrom } from '../parts/forms.ts'
import { Pair, problemsOf } from '../parts/views/fields.tsx'
import type { Strategy } from '../star/rules.ts'
import { textsIn } from '../texts.ts'
import { strategyContent } from './commands.ts'

/** Title, centre and period, to begin a strategy or to write it anew. */
export const strategyPage = {
  show(visit: Visit, strategy: Strategy | undefined, refused?: Refused, status = 200): Answer {
    const t = textsIn(visit.language)
    const title = strategy ? t.edit.period : t.edit.begin
    const given = refused ?? { typed: strategyPage.typed(strategy), errors: [] }
    return framed(
      visit,
      {
        title,
        crumbs: editCrumbs(visit, title),
        current: strategyPaths.edit,
        children: (
          <>
            <Head title={title} />
            {strategyPage.form(visit, given)}
          </>
        ),
      },
      status,
    )
  },
  /** What stands in the fields before anything is typed. */
  typed: (strategy: Strategy | undefined): Record<string, string> =>
    strategy
      ? {
          ...typedFrom(strategyContent(strategy)),
          planStrategy: strategy.planStrategy ? '1' : '',
          version: String(strategy.version),
        }
      : {},
  form: (visit: Visit, refused: Refused): Child => <StrategyForm visit={visit} refused={refused} />,
}

const StrategyForm = ({ visit, refused }: { visit: Visit; refused: Refused }) => {
  const t = textsIn(visit.language)
  const { typed, field, errors } = problemsOf(visit, refused)
  const day = (name: string) => <Field {...field(name)} kind="date" />
  return (
    <WritingForm visit={visit} action={visit.to(editPaths.period)} class="stack">
      <ErrorSummary title={t.part.errors} errors={errors} />
      {typed('version') && <Hidden fields={{ version: typed('version') }} />}
      <Pair field={field} name="title" />
      <Pair field={field} name="overallGoal" rows={2} hint={t.hints.overallGoal} />
      <Field {...field('periodName')} hint={t.hints.periodName} required />
      <div class="cols cols-3">
        {day('councilTermStarts')}
        {day('councilTermEnds')}
        {day('endsOn')}
      </div>
      <Switch
        name="planStrategy"
        label={t.fields['planStrategy']}
        hint={t.hints.planStrategy}
        value="1"
        checked={typed('planStrategy') === '1'}
      />
      <Pair field={field} name="supersedes" hint={t.hints.supersedes} />
      <p class="btns">
        <Button>{t.part.save}</Button>
        <a href={visit.to(strategyPaths.edit)}>{t.part.cancel}</a>
      </p>
    </WritingForm>
  )
}
