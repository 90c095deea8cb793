import { z } from 'zod'
import { nothing, see, type PageRoutes, type Refused, type Visit } from '#platform/http'
import { writeStrategy } from '../centre/commands.ts'
import { goalForm, withGoal } from '../centre/forms.ts'
import { conflictPage } from '../parts/views/conflict.tsx'
import { membersOf, orderParts } from '../parts/order.ts'
import { stepped } from '../parts/rules.ts'
import { editPaths, strategyPaths } from '../paths.ts'
import { strategyPage } from '../centre/views.tsx'
import { findStar, findStrategy } from '../star/queries.ts'
import { plain } from '../star/views/said.tsx'
import { textsIn } from '../texts.ts'
import { findEditorData } from './data.ts'
import { editorPage, type EditorNews } from './editor-page.tsx'
import { mayEditStrategy } from './rules.ts'

const gate = { who: 'signed-in' as const, load: nothing, may: mayEditStrategy }

/** The editor itself: the centre, and the order of things. */
export function editorRoutes(pages: PageRoutes) {
  pages.get(strategyPaths.edit, gate, (visit) => showEditor(visit))
  // reached only by reading the address again after a refusal
  pages.get(editPaths.order, gate, (visit) => showEditor(visit))

  pages.post(
    strategyPaths.edit,
    { ...gate, form: goalForm, again: (visit, _, refused) => showEditor(visit, { refused }, 422) },
    async (visit, _, form, typed) => {
      const strategy = await findStrategy(visit.db)
      if (!strategy) return showEditor(visit, {}, 409)
      const content = withGoal(strategy, form)
      const { refusal, current } = await writeStrategy(visit.db, form.version, content)
      if (!refusal) return see(visit.to(strategyPaths.edit, { gemt: '1' }))
      const shown = current ?? strategy
      return conflictPage(visit, {
        id: shown.id,
        mine: { overallGoal: content.overallGoal },
        theirs: { overallGoal: shown.overallGoal },
        form: strategyPage.form(visit, {
          typed: { ...strategyPage.typed(shown), ...typed, version: String(shown.version) },
          errors: [],
        }),
        keep: visit.to(strategyPaths.edit),
      })
    },
  )

  pages.post(
    editPaths.order,
    { ...gate, form: orderForm, again: (visit) => showEditor(visit, {}, 422) },
    async (visit, _, form) => {
      const wished = form.move ? stepped(form.order, form.move) : form.order
      const seen = form.seen.split(' ').filter(Boolean)
      const refusal = await orderParts(visit.db, form, seen, wished)
      if (!refusal) return see(visit.to(strategyPaths.edit, { gemt: movedOne(seen, wished) }))
      return showEditor(visit, { problem: await orderProblem(visit, form, wished) }, 409)
    },
  )
}

const ids = z.array(z.uuid()).max(64)
const orderForm = z.object({
  kind: z.enum(['core-value', 'focus-area', 'vision']),
  focusAreaId: z.uuid().optional(),
  seen: z.string().max(4000),
  order: ids,
  move: z.string().max(60).optional(),
})

const showEditor = async (visit: Visit, news: EditorNews & { refused?: Refused } = {}, status = 200) =>
  editorPage(visit, await findEditorData(visit), news, status)

/** The one whose removal makes both orders equal: it keeps the focus. */
function movedOne(before: readonly string[], after: readonly string[]) {
  const without = (list: readonly string[], id: string) => list.filter((x) => x !== id).join()
  return (
    after.find(
      (id) => without(before, id) === without(after, id) && before.indexOf(id) !== after.indexOf(id),
    ) ?? '1'
  )
}

/** Nothing is lost: the order that was wished for stands in words. */
async function orderProblem(visit: Visit, row: z.infer<typeof orderForm>, wished: readonly string[]) {
  const t = textsIn(visit.language).edit
  const members = membersOf(await findStar(visit.db), row)
  const names = wished.map((id) => members.find((m) => m.id === id)).filter((m) => m !== undefined)
  return {
    title: t.orderChanged,
    text: t.orderChangedText,
    list: names.map((m) => plain(m.title, visit.language)),
  }
}
