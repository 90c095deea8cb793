import { framed, WritingForm } from '#organisation'
import type { Answer, Refused, Visit } from '#platform/http'
import type { Holding } from '#platform/room'
import { Button, ErrorSummary, Field, Head, Notice, Section } from '#ui'
import { editCrumbs } from '../../editor/crumbs.ts'
import { partPaths, strategyPaths } from '../../paths.ts'
import type { StarPart } from '../../star/rules.ts'
import { plain, Said } from '../../star/views/said.tsx'
import { textsIn } from '../../texts.ts'
import type { PartKind } from '../kinds.ts'
import type { Refusal } from '../rules.ts'
import { problemsOf } from './fields.tsx'

interface WithdrawProps {
  kind: PartKind
  part: StarPart
  /** Visions that go with a focus area. */
  along: readonly StarPart[]
  holdings: readonly Holding[]
  refusal?: Refusal | null
  refused?: Refused
}

/** What withdrawing would mean, what hangs on it, and the reason that all may read. */
export function withdrawPage(visit: Visit, props: WithdrawProps, status = 200): Answer {
  const { kind, part, along, holdings, refusal } = props
  const t = textsIn(visit.language)
  const name = plain(part.title, visit.language)
  const title = t.withdraw.title(name)
  const crumbs = [
    ...editCrumbs(visit, name).slice(0, -1),
    { text: name, href: visit.to(partPaths[kind].one, { id: part.id }) },
    { text: t.part.withdraw },
  ]
  const children = (
    <>
      <Head over={t.kinds[kind]} title={title} lead={t.withdraw.lead} />
      {refusal && refusal !== 'something-hangs-on-it' && (
        <Notice tone="late" title={t.withdraw.cannot} live>
          <p>{t.refusals[refusal]}</p>
        </Notice>
      )}
      <Hangs visit={visit} holdings={holdings} />
      {along.length > 0 && <Along visit={visit} along={along} />}
      {holdings.length === 0 && !refusal && <ReasonForm visit={visit} {...props} />}
    </>
  )
  return framed(visit, { title, crumbs, current: strategyPaths.edit, children }, status)
}

const Hangs = ({ visit, holdings }: { visit: Visit; holdings: readonly Holding[] }) => {
  const t = textsIn(visit.language).withdraw
  if (!holdings.length) return <p>{t.free}</p>
  return (
    <Section id="haenger-paa" title={t.holds} intro={t.holdsLead(holdings.length)}>
      <ul class="li">
        {holdings.slice(0, 200).map((h) => (
          <li>
            <span class="meta">{plain(h.kind, visit.language)}</span>
            {h.path ? (
              <a href={visit.to(h.path, h.params)}>
                <Said text={h.title} language={visit.language} />
              </a>
            ) : (
              <Said text={h.title} language={visit.language} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Along = ({ visit, along }: { visit: Visit; along: readonly StarPart[] }) => (
  <>
    <p>{textsIn(visit.language).withdraw.alongLead(along.length)}</p>
    <ul class="li">
      {along.map((v) => (
        <li>
          <Said text={v.title} language={visit.language} />
        </li>
      ))}
    </ul>
  </>
)

const ReasonForm = ({
  visit,
  kind,
  part,
  refused = { typed: {}, errors: [] },
}: WithdrawProps & { visit: Visit }) => {
  const t = textsIn(visit.language)
  const { field, errors } = problemsOf(visit, refused)
  return (
    <WritingForm visit={visit} action={visit.to(partPaths[kind].withdraw, { id: part.id })} class="form">
      <ErrorSummary title={t.part.errors} errors={errors} />

      <Field
        {...field('reason')}
        label={t.withdraw.reason}
        hint={t.withdraw.reasonHint}
        kind="textarea"
        rows={3}
        required
      />
      <p class="btns">
        <Button>{t.withdraw.confirm}</Button>
        <a href={visit.to(partPaths[kind].one, { id: part.id })}>{t.part.cancel}</a>
      </p>
    </WritingForm>
  )
}
