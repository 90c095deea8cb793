import type { Child } from 'hono/jsx'
import { framed } from '#organisation'
import type { Answer, Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { DiffText, diffWords, Head, Section } from '#ui'
import { editCrumbs } from '../../editor/crumbs.ts'
import { strategyPaths } from '../../paths.ts'
import { plain } from '../../star/views/said.tsx'
import { textsIn } from '../../texts.ts'
import { differences } from '../kinds.ts'
import { findLastChange } from '../queries.ts'

interface ConflictProps {
  /** Whose history says who saved meanwhile. */
  id: string
  mine: object
  theirs: object
  /** The form again with what was typed and the version that now stands. */
  form: Child
  /** The page as it is saved. */
  keep: string
  /** Names for ids, such as those of focus areas. */
  names?: ReadonlyMap<string, string>
}

/** Two have written at once: both texts stand side by side, and the form below joins them. Nothing is lost. */
export async function conflictPage(
  visit: Visit,
  { id, mine, theirs, form, keep, names }: ConflictProps,
): Promise<Answer> {
  const t = textsIn(visit.language)
  const shown = (text: string) => names?.get(text) ?? text
  const children = (
    <>
      <Head title={t.conflict.title} lead={await leadOf(visit, id)} />
      <ul class="li">
        {differences(theirs, mine).map(({ field, before, after }) => (
          <li>
            <h2>{t.fields[field] ?? field}</h2>
            <BothTexts visit={visit} mine={shown(after)} theirs={shown(before)} />
          </li>
        ))}
      </ul>
      <p class="btns">
        <a href={keep}>{t.conflict.keep}</a>
      </p>
      <Section id="saml" title={t.conflict.merge} intro={t.conflict.mergeIntro}>
        {form}
      </Section>
    </>
  )
  return framed(
    visit,
    {
      title: t.conflict.title,
      crumbs: editCrumbs(visit, t.conflict.title),
      current: strategyPaths.edit,
      children,
    },
    409,
  )
}

/** What is only in mine is underlined, what is only in theirs is struck out; theirs stands whole beside it. */
const BothTexts = ({ visit, mine, theirs }: { visit: Visit; mine: string; theirs: string }) => {
  const t = textsIn(visit.language).conflict
  return (
    <div class="cols cols-2">
      <div>
        <span class="meta">{t.mine}</span>
        <p class="strategy-text">
          {mine ? (
            <DiffText parts={diffWords(`${theirs} `, `${mine} `)} words={{ added: t.added, gone: t.gone }} />
          ) : (
            t.empty
          )}
        </p>
      </div>
      <div>
        <span class="meta">{t.theirs}</span>
        <p class="strategy-text">{theirs || t.empty}</p>
      </div>
    </div>
  )
}

async function leadOf(visit: Visit, id: string) {
  const t = textsIn(visit.language).conflict
  const last = await findLastChange(visit.db, id)
  if (!last) return t.leadUnknown
  const who = last.title ? plain(last.title, visit.language) : t.somebody
  return t.lead(who, formats(visit.language).time(last.at))
}
