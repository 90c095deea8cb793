import type { LoadPlan, PlannedChange } from '#platform/files'
import type { Visit } from '#platform/http'
import { inLanguage } from '#platform/i18n'
import { DiffText, diffWords, Section } from '#ui'
import { textsIn } from '../texts.ts'

// more than these are told by their number: what is to be read before one says yes must be readable
const mostShown = 300

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
        {list.slice(0, mostShown).map((change) => (
          <li>
            <Name visit={visit} change={change} />
            <Differences visit={visit} differences={change.differences ?? []} />
          </li>
        ))}
      </ul>
      <More visit={visit} list={list} />
    </Section>
  )

const Name = ({ visit, change }: { visit: Visit; change: PlannedChange }) => (
  <>
    <span class="meta">
      {[inLanguage(change.kind, visit.language).text, change.code].filter(Boolean).join(' · ')}
    </span>
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
          <dt>{inLanguage(d.field, visit.language).text}</dt>
          <dd class="strategy-text">
            <DiffText
              parts={diffWords(`${d.before} `, `${d.after} `)}
              words={{ added: t.after, gone: t.before }}
            />
          </dd>
        </>
      ))}
    </dl>
  )
}

/** What would leave, but something hangs on it. */
export const Refused = ({ visit, list }: { visit: Visit; list: LoadPlan['refused'] }) => {
  const t = textsIn(visit.language)
  if (!list.length) return null
  return (
    <Section id="kan-ikke" title={t.refused} intro={t.refusedIntro}>
      <ul class="li">
        {list.slice(0, mostShown).map((refusal) => (
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
      <More visit={visit} list={list} />
    </Section>
  )
}

const More = ({ visit, list }: { visit: Visit; list: readonly unknown[] }) =>
  list.length > mostShown ? <p class="meta">{textsIn(visit.language).more(list.length - mostShown)}</p> : null
