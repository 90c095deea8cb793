import type { Visit } from '#platform/http'
import { lineDay } from '#platform/history'
import { formats, inLanguage } from '#platform/i18n'
import { DiffText, diffWords, EmptyState, Head, Pager } from '#ui'
import { strategyPaths } from '../paths.ts'
import { textsIn } from '../texts.ts'
import { changesPerPage, type StrategyChange } from './queries.ts'
import { changedFields, titleOf, type Names } from './told.ts'

interface Props {
  visit: Visit
  changes: readonly StrategyChange[]
  page: number
  names: Names
}

/** What has changed in the strategy, the newest first, with what came and what went in each text. */
export const ChangesPage = ({ visit, changes, page, names }: Props) => {
  const t = textsIn(visit.language).changes
  const of = Math.ceil((changes[0]?.total ?? 0) / changesPerPage)
  if (!changes.length)
    return (
      <EmptyState level={1} title={t.none}>
        {t.noneText}
      </EmptyState>
    )
  return (
    <>
      <Head over={textsIn(visit.language).strategy} title={t.title} lead={t.lead} />
      <ul class="li">
        {changes.map((change) => (
          <Change visit={visit} change={change} names={names} />
        ))}
      </ul>
      {of > 1 && <Pages visit={visit} n={Math.min(page, of)} of={of} />}
    </>
  )
}

const Change = ({ visit, change, names }: Pick<Props, 'visit' | 'names'> & { change: StrategyChange }) => {
  const { language } = visit
  const t = textsIn(language).changes
  const title = titleOf(change, language, names)
  const kind = (t.kinds as Record<string, string>)[change.kind] ?? t.other
  return (
    <li>
      <h2>{title ? `${kind}: ${title}` : kind}</h2>
      <p class="meta">{metaOf(visit, change)}</p>
      {change.erased ? <p>{t.erased}</p> : <Fields visit={visit} change={change} names={names} />}
    </li>
  )
}

function metaOf({ language, db, actor }: Visit, { at, by, source }: StrategyChange) {
  const t = textsIn(language).changes
  return [
    formats(language).day(lineDay(db, at)),
    actor.signedIn && by && t.by(inLanguage(by, language).text),
    source && t.fromFile(source),
  ]
    .filter(Boolean)
    .join(' · ')
}

const Fields = ({ visit, change, names }: Parameters<typeof Change>[0]) => {
  const t = textsIn(visit.language).changes
  const fields = changedFields(change, visit.language, names)
  if (!fields.length) return null
  return (
    <dl class="tgt strategy-changed">
      {fields.map(({ label, before, after }) => (
        <div>
          <dt>{label}</dt>
          <dd class="strategy-text">
            <DiffText parts={diffWords(`${before} `, `${after} `)} words={{ added: t.added, gone: t.gone }} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Pages = ({ visit, n, of }: { visit: Visit; n: number; of: number }) => {
  const t = textsIn(visit.language).changes
  const to = (page: number) => visit.to(strategyPaths.changes, page > 1 ? { page: String(page) } : {})
  return (
    <Pager
      label={t.pages}
      status={t.page(n, of)}
      {...(n > 1 && { previous: { href: to(n - 1), text: t.newer } })}
      {...(n < of && { next: { href: to(n + 1), text: t.older } })}
    />
  )
}
