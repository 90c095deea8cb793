import type { LoadPlan, PlannedChange } from '#platform/files'
import type { Visit } from '#platform/http'
import { DiffText, diffWords, Section } from '#ui'
import { plain } from '../../star/views/said.tsx'
import { textsIn } from '../../texts.ts'

/** One kind of change, thing by thing, field by field. */
export const Changes = ({
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
          <dd class="strategy-text">
            <DiffText
              parts={diffWords(`${d.before} `, `${d.after} `)}
              words={{ added: t.load.after, gone: t.load.before }}
            />
          </dd>
        </>
      ))}
    </dl>
  )
}

/** What would leave, but something hangs on it. */
export const Refused = ({ visit, list }: { visit: Visit; list: LoadPlan['refused'] }) => {
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
