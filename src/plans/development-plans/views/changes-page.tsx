import type { Visit } from '#platform/http'
import { formats, inLanguage, type LocalText } from '#platform/i18n'
import { lineDay } from '#platform/history'
import type { Day, VagueDate } from '#platform/time'
import { diffWords, DiffText, EmptyState, Head } from '#ui'
import type { PlanChange } from '../changes.ts'
import { developmentPlanPaths } from '../paths.ts'
import type { DevelopmentPlan } from '../rules.ts'
import { wordOf, wordsIn } from '../words.ts'
import { sameValue } from '../write-rows.ts'
import { plain } from './parts.tsx'

interface ChangesPageProps {
  visit: Visit
  plan: DevelopmentPlan
  changes: PlanChange[]
  /** What ids in the changes are called: visions, areas, values, positions, goals of the plan. */
  names: ReadonlyMap<string, string>
}

/** What changed in a released plan, the newest first, with what came and what went in each text. */
export const ChangesPage = ({ visit, plan, changes, names }: ChangesPageProps) => {
  const t = wordsIn(visit.language)
  const f = formats(visit.language)
  const lead = plan.releasedOn ? t.changesLead(f.day(plan.releasedOn)) : t.changesNot
  return (
    <>
      <Head over={plain(plan.title, visit.language)} title={t.changesTitle(changes.length)} lead={lead} />
      {changes.length === 0 && <EmptyState title={t.sinceRelease(0)} />}
      <div class="doc">
        {changes.map((change) => (
          <article class="g">
            <div>
              <h3>
                {wordOf(t.kinds, change.kind)}
                {titleOf(change, visit) && `: ${titleOf(change, visit)}`}
              </h3>
              {change.erased ? <p>{t.erased}</p> : <Fields visit={visit} change={change} names={names} />}
            </div>
            <aside>
              <p class="meta">
                {[
                  f.shortDay(lineDay(visit.db, change.at)),
                  visit.actor.signedIn && change.by && t.by(inLanguage(change.by, visit.language).text),
                  change.source && t.fromFile(change.source),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </aside>
          </article>
        ))}
      </div>
      {changes.length >= 200 && <p class="meta">{t.olderHidden}</p>}
      <p>
        <a href={visit.to(developmentPlanPaths.page, { slug: plan.slug })}>{t.readPlan}</a>
      </p>
    </>
  )
}

const titleOf = ({ before, after }: PlanChange, visit: Visit) =>
  plain(((after ?? before)?.['title'] ?? {}) as LocalText, visit.language)

const Fields = ({
  visit,
  change,
  names,
}: Pick<ChangesPageProps, 'visit' | 'names'> & { change: PlanChange }) => {
  const t = wordsIn(visit.language)
  const changed = Object.keys(t.changedField)
    // that a new thing has a title is said in the heading
    .filter(
      (field) =>
        !sameValue(change.before?.[field] ?? null, change.after?.[field] ?? null) &&
        !(field === 'title' && change.before === null),
    )
    .map((field) => ({
      field,
      before: shown(visit, names, field, change.before?.[field]),
      after: shown(visit, names, field, change.after?.[field]),
    }))
    // a new thing that serves nothing has nothing to show of it
    .filter(({ before, after }) => before !== '' || after !== '')
  if (!changed.length) return null
  return (
    <dl class="tgt">
      {changed.map(({ field, before, after }) => (
        <div>
          <dt>{wordOf(t.changedField, field)}</dt>
          <dd>
            {before === null || after === null ? (
              t.changedWord
            ) : (
              <DiffText parts={diffWords(before, after)} words={{ added: t.added, gone: t.removed }} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A value as text; null when it is an id whose name is gone: then it is only said that it changed. */
function shown(
  visit: Visit,
  names: ReadonlyMap<string, string>,
  field: string,
  value: unknown,
): string | null {
  if (value === undefined || value === null) return ''
  const f = formats(visit.language)
  if (field === 'target') return f.vagueDate(value as VagueDate)
  if (['startsOn', 'endsOn', 'releasedOn'].includes(field)) return f.day(value as Day)
  if (field === 'responsiblePositionId') return names.get(value as string) ?? null
  if (typeof value === 'string') return value
  if (!['serves', 'goalIds'].includes(field)) return plain(value as LocalText, visit.language)
  const called = Object.values(value as object)
    .flat()
    .map((id) => names.get(id as string))
  return called.includes(undefined) ? null : f.list(called as string[])
}
