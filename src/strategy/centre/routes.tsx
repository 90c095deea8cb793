import type { Db } from '#platform/db'
import { see, type PageRoutes, type Refused, type Visit } from '#platform/http'
import { mayEditStrategy } from '../editor/rules.ts'
import { editPaths, strategyPaths } from '../paths.ts'
import { conflictPage } from '../parts/views/conflict.tsx'
import { findStrategy } from '../star/queries.ts'
import { strategyContent, writeStrategy } from './commands.ts'
import { strategyForm, strategyFrom } from './forms.ts'
import { strategyPage } from './views.tsx'

/** There may be none yet: then the page begins one. */
const load = async (db: Db) => ({ strategy: await findStrategy(db) })
type Found = Awaited<ReturnType<typeof load>>
const gate = { who: 'signed-in' as const, load, may: mayEditStrategy }

export function centreRoutes(pages: PageRoutes) {
  pages.get(editPaths.period, gate, (visit, { strategy }) => strategyPage.show(visit, strategy))

  const again = (visit: Visit, { strategy }: Found, refused: Refused) =>
    strategyPage.show(visit, strategy, refused, 422)
  pages.post(editPaths.period, { ...gate, form: strategyForm, again }, async (visit, _, form, typed) => {
    const content = strategyFrom(form)
    const { refusal, current } = await writeStrategy(visit.db, form.version, content)
    if (!refusal || !current) return see(visit.to(strategyPaths.edit, { gemt: '1' }))
    return conflictPage(visit, {
      id: current.id,
      mine: content,
      theirs: strategyContent(current),
      form: strategyPage.form(visit, { typed: { ...typed, version: String(current.version) }, errors: [] }),
      keep: visit.to(editPaths.period),
    })
  })
}
