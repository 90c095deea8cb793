import { framed } from '#organisation'
import type { FileFault, LoadPlan, PlannedChange } from '#platform/files'
import type { Answer, Visit } from '#platform/http'
import { Button, DiffText, diffWords, Field, Head, Hidden, Notice, Section, Table } from '#ui'
import { editCrumbs } from '../../editor/editor-page.tsx'
import { editPaths, strategyPaths } from '../../paths.ts'
import { plain } from '../../star/views/said.tsx'
import { faultText, textsIn } from '../../texts.ts'
import { LoadSteps } from './upload.tsx'

/** A text to load, and where it comes from. */
export interface Given {
  text: string
  source: string
}

const mostFaults = 200

/** Everything that is wrong with the file, with line, place and reason; the text stands below to be mended. */
export function faultsPage(visit: Visit, given: Given, faults: readonly FileFault[]): Answer {
  const t = textsIn(visit.language).load
  const title = t.faultsTitle(faults.length)
  const children = (
    <>
      <Head over={given.source} title={title} lead={t.faultsLead} />
      <LoadSteps visit={visit} current={0} />
      <Table
        caption={title}
        hideCaption
        class="imp"
        columns={[{ text: t.line }, { text: t.place, label: t.place }, { text: t.reason, label: t.reason }]}
        rows={faults.slice(0, mostFaults).map((f) => ({
          cells: [`${t.line} ${f.line}`, f.place, faultText(f.reason, visit.language)],
          class: 'bad',
        }))}
      />
      {faults.length > mostFaults && <p class="meta">{t.more(faults.length - mostFaults)}</p>}
      <form method="post" action={visit.to(strategyPaths.load)} enctype="multipart/form-data" class="stack">
        <Hidden fields={{ token: visit.formToken() }} />
        <Field kind="textarea" name="text" label={t.paste} value={given.text} rows={16} />
        <p class="btns">
          <Button>{t.showFaults}</Button>
          <a href={visit.to(strategyPaths.load)}>{t.again}</a>
        </p>
      </form>
    </>
  )
  return framed(
    visit,
    { title, crumbs: editCrumbs(visit, t.title), current: strategyPaths.edit, children },
    422,
  )
}

interface Preview {
  plan: LoadPlan
  /** What the confirmation says it has seen. */
  seen: string
  /** Something changed since it was seen. */
  changed?: boolean
}

/** What loading would do: new, changed field by field, no longer in the file, and what cannot leave. */
export function previewPage(
  visit: Visit,
  given: Given,
  { plan, seen, changed }: Preview,
  status = 200,
): Answer {
  const t = textsIn(visit.language).load
  const gone = plan.withdrawn.length + plan.refused.length
  const idle = !plan.added.length && !plan.changed.length && !gone
  const title = idle ? t.nothing : t.previewTitle(plan.added.length, plan.changed.length, gone)
  const children = (
    <>
      <Head
        over={given.source}
        title={title}
        lead={idle ? t.nothingLead(plan.unchanged) : t.previewLead(given.source, plan.unchanged)}
      />
      <LoadSteps visit={visit} current={1} />
      {changed && <Notice tone="late" title={t.changedMeanwhile} live />}
      <Changes visit={visit} id="nyt" title={t.added} list={plan.added} />
      <Changes visit={visit} id="aendret" title={t.changed} list={plan.changed} />
      <Changes
        visit={visit}
        id="ikke-i-filen"
        title={t.withdrawn}
        intro={t.withdrawnIntro}
        list={plan.withdrawn}
      />
      <Refused visit={visit} list={plan.refused} />
      {idle ? (
        <p class="btns">
          <a href={visit.to(strategyPaths.load)}>{t.again}</a>
        </p>
      ) : (
        <Confirm visit={visit} given={given} seen={seen} withdrawals={plan.withdrawn.length} />
      )}
    </>
  )
  return framed(
    visit,
    { title, crumbs: editCrumbs(visit, t.title), current: strategyPaths.edit, children },
    status,
  )
}

const Confirm = ({
  visit,
  given,
  seen,
  withdrawals,
}: {
  visit: Visit
  given: Given
  seen: string
  withdrawals: number
}) => {
  const t = textsIn(visit.language).load
  return (
    <form method="post" action={visit.to(editPaths.confirmLoad)} enctype="multipart/form-data" class="stack">
      <Hidden fields={{ token: visit.formToken(), source: given.source, seen }} />
      {/* HTML drops the first line break of a text field, and lines are counted */}
      <textarea name="text" hidden>{`\n${given.text}`}</textarea>
      {withdrawals > 0 && (
        <Field
          kind="checkboxes"
          name="withdraw"
          label={t.withdrawn}
          hideLabel
          options={[{ value: '1', text: t.alsoWithdraw(withdrawals) }]}
        />
      )}
      <p class="btns">
        <Button>{t.confirm}</Button>
        <a href={visit.to(strategyPaths.load)}>{t.again}</a>
      </p>
    </form>
  )
}

const Changes = ({
  visit,
  id,
  title,
  intro,
  list,
}: {
  visit: Visit
  id: string
  title: string
  intro?: string
  list: readonly PlannedChange[]
}) =>
  list.length === 0 ? null : (
    <Section id={id} title={title} intro={intro}>
      <ul class="li">
        {list.map((change) => (
          <li>
            <Name visit={visit} change={change} />
            <Differences visit={visit} differences={change.differences ?? []} />
          </li>
        ))}
      </ul>
    </Section>
  )

const Name = ({ visit, change }: { visit: Visit; change: PlannedChange }) => (
  <>
    <span class="meta">{[plain(change.kind, visit.language), change.code].filter(Boolean).join(' · ')}</span>
    <b>{change.title}</b>
  </>
)

const Differences = ({
  visit,
  differences,
}: {
  visit: Visit
  differences: NonNullable<PlannedChange['differences']>
}) => {
  const t = textsIn(visit.language)
  if (!differences.length) return null
  return (
    <dl class="kv">
      {differences.map((d) => (
        <>
          <dt>{plain(d.field, visit.language)}</dt>
          <dd>
            <DiffText
              parts={diffWords(d.before, d.after)}
              words={{ added: t.load.after, gone: t.load.before }}
            />
          </dd>
        </>
      ))}
    </dl>
  )
}

const Refused = ({ visit, list }: { visit: Visit; list: LoadPlan['refused'] }) => {
  const t = textsIn(visit.language).load
  if (!list.length) return null
  return (
    <Section id="kan-ikke" title={t.refused} intro={t.refusedIntro}>
      <ul class="li">
        {list.map((refusal) => (
          <li>
            <Name visit={visit} change={refusal} />
            <p>{t.holding}</p>
            <ul class="tr">
              {refusal.holding.slice(0, 50).map((name) => (
                <li>{name}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}
