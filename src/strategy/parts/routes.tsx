import { z } from 'zod'
import type { Db } from '#platform/db'
import { nothing, see, type PageRoutes, type Params, type Refused, type Visit } from '#platform/http'
import { listHoldings } from '#platform/room'
import { findEditorData } from '../editor/data.ts'
import { editorPage } from '../editor/editor-page.tsx'
import { mayEditStrategy } from '../editor/rules.ts'
import { partPaths, strategyPaths } from '../paths.ts'
import { findStar } from '../star/queries.ts'
import { stands, type StarPart } from '../star/rules.ts'
import { plain } from '../star/views/said.tsx'
import { textsIn } from '../texts.ts'
import { addPart, rewritePart } from './commands.ts'
import { restorePart, subjectsOf, withdrawPart } from './withdrawal.ts'
import { contentFrom, partForms, typedFrom } from './forms.ts'
import { contentOf, type Contents, type PartKind } from './kinds.ts'
import { findPart } from './queries.ts'
import { refuseAddition, refuseWithdrawal, type Refusal } from './rules.ts'
import { line } from './shapes.ts'
import { conflictPage } from './views/conflict.tsx'
import { PartForm } from './views/part-form.tsx'
import { partPage } from './views/part-page.tsx'
import { withdrawPage } from './views/withdraw-page.tsx'

/** Values, focus areas and visions are added, written, withdrawn and taken back in the same way. */
export function partRoutes(pages: PageRoutes) {
  for (const kind of ['core-value', 'focus-area', 'vision'] as const) {
    addRoutes(pages, kind)
    writeRoutes(pages, kind)
    withdrawRoutes(pages, kind)
  }
}

const office = { who: 'signed-in' as const, may: mayEditStrategy }
const one = (kind: PartKind) => ({
  ...office,
  load: (db: Db, { id = '' }: Params): Promise<StarPart | undefined> => findPart(db, kind, id),
})
// each kind's form gives that kind's content; the compiler cannot follow a kind that is chosen at run time
const read = (kind: PartKind, form: object) => (contentFrom[kind] as (f: object) => Contents[PartKind])(form)
const nothingWrong = (typed: Refused['typed']): Refused => ({ typed, errors: [] })

function addRoutes(pages: PageRoutes, kind: PartKind) {
  const { add } = partPaths[kind]
  const gate = { ...office, load: nothing }
  pages.get(add, gate, async (visit) => {
    const star = await findStar(visit.db)
    const focusAreaId = visit.query.get('omraade') ?? star.areas[0]?.id
    const refusal = refuseAddition(star, kind, focusAreaId)
    return partPage(visit, {
      star,
      kind,
      refused: nothingWrong({ focusAreaId }),
      problem: said(visit, refusal),
    })
  })

  const again = async (visit: Visit, _: true, refused: Refused) =>
    partPage(visit, { star: await findStar(visit.db), kind, refused }, 422)
  pages.post(add, { ...gate, form: partForms[kind], again }, async (visit, _, form, typed) => {
    const outcome = await addPart(visit.db, kind, read(kind, form))
    if (outcome.refusal === null) return see(visit.to(strategyPaths.edit, { gemt: outcome.id }))
    const star = await findStar(visit.db)
    return partPage(
      visit,
      { star, kind, refused: nothingWrong(typed), problem: said(visit, outcome.refusal) },
      409,
    )
  })
}

function writeRoutes(pages: PageRoutes, kind: PartKind) {
  const path = partPaths[kind].one
  pages.get(path, one(kind), async (visit, part) => {
    const typed = { ...typedFrom(contentOf(kind, part as never)), version: String(part.version) }
    return partPage(visit, { star: await findStar(visit.db), kind, part, refused: nothingWrong(typed) })
  })

  const again = async (visit: Visit, part: StarPart, refused: Refused) =>
    partPage(visit, { star: await findStar(visit.db), kind, part, refused }, 422)
  pages.post(path, { ...one(kind), form: partForms[kind], again }, async (visit, part, form, typed) => {
    const content = read(kind, form)
    const outcome = await rewritePart(visit.db, kind, part.id, form.version ?? 0, content)
    if (outcome.refusal === null) return see(visit.to(strategyPaths.edit, { gemt: part.id }))
    const star = await findStar(visit.db)
    if (outcome.refusal !== 'changed-meanwhile')
      return partPage(
        visit,
        {
          star,
          kind,
          part: outcome.current ?? part,
          refused: nothingWrong(typed),
          problem: said(visit, outcome.refusal),
        },
        409,
      )
    const current = outcome.current!
    const refused = nothingWrong({ ...typed, version: String(current.version) })
    return conflictPage(visit, {
      id: part.id,
      mine: content,
      theirs: contentOf(kind, current),
      form: <PartForm visit={visit} kind={kind} id={part.id} refused={refused} areas={star.areas} />,
      keep: visit.to(path, { id: part.id }),
      names: new Map(star.areas.map((a) => [a.id, plain(a.title, visit.language)])),
    })
  })
}

function withdrawRoutes(pages: PageRoutes, kind: PartKind) {
  const { withdraw, restore } = partPaths[kind]
  const again = (visit: Visit, part: StarPart, refused: Refused) =>
    showWithdrawal(visit, kind, part, { refused }, 422)
  pages.get(withdraw, one(kind), (visit, part) => showWithdrawal(visit, kind, part))
  pages.post(withdraw, { ...one(kind), form: reasonForm, again }, async (visit, part, { reason }) => {
    const { refusal } = await withdrawPart(visit.db, visit.house.offers, kind, part.id, reason)
    if (refusal) return showWithdrawal(visit, kind, part, {}, 409)
    return see(visit.to(strategyPaths.edit, { gemt: '1' }))
  })

  pages.post(restore, { ...one(kind), form: z.object({}) }, async (visit, part) => {
    const { refusal } = await restorePart(visit.db, kind, part.id)
    if (!refusal) return see(visit.to(strategyPaths.edit, { gemt: part.id }))
    return editorPage(visit, await findEditorData(visit), { problem: { title: said(visit, refusal)! } }, 409)
  })
  // reached only by reading the address again after a refusal
  pages.get(restore, one(kind), (visit) => see(visit.to(strategyPaths.edit)))
}

export const reasonForm = z.object({ reason: line(1000).min(1, 'reason-missing') })

/** What hangs on it is asked anew, so that the page says what is so now. */
async function showWithdrawal(
  visit: Visit,
  kind: PartKind,
  part: StarPart,
  more: { refused?: Refused } = {},
  status = 200,
) {
  if (!stands(part)) return see(visit.to(partPaths[kind].one, { id: part.id }))
  const star = await findStar(visit.db)
  const along = kind === 'focus-area' ? (star.areas.find((a) => a.id === part.id)?.visions ?? []) : []
  const holdings = await listHoldings(visit.db, visit.house.offers, subjectsOf(kind, part.id, along))
  const refusal = refuseWithdrawal(star, kind, (part as { focusAreaId?: string }).focusAreaId)
  return withdrawPage(visit, { kind, part, along, holdings, refusal, ...more }, status)
}

const said = (visit: Visit, refusal: Refusal | null) =>
  refusal ? textsIn(visit.language).refusals[refusal] : undefined
