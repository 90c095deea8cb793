import { z } from 'zod'
import { see, type FieldError, type PageRoutes, type Visit } from '#platform/http'
import type { Actor } from '#platform/auth'
import type { Db } from '#platform/db'
import type { Params } from '#platform/http'
import { ids } from '../actions/fields.ts'
import { planFrame } from '../development-plans/frame.tsx'
import { developmentPlanPaths, remitPath } from '../development-plans/paths.ts'
import { findStarWords, type StarWords } from '../development-plans/star-words.ts'
import type { Filled } from '../development-plans/views/form-parts.tsx'
import { plain } from '../development-plans/views/parts.tsx'
import { wordsIn } from '../development-plans/words.ts'
import { mayWriteDevelopmentPlan } from '../visibility.ts'
import { chooseRemit } from './commands.ts'
import { findRemitBySlug, lockRemit, type Remit, type RemitBody } from './queries.ts'
import { RemitPage } from './views/remit-page.tsx'

export const remitForm = z.object({ focusAreas: ids(), visions: ids() })

const bySlug = (db: Db, { slug = '' }: Params, visit: Visit) => findRemitBySlug(db, visit.language, slug)
async function toChange(db: Db, params: Params, visit: Visit) {
  const found = await bySlug(db, params, visit)
  return found && lockRemit(db, found.id)
}
export const mayChooseRemit = (actor: Actor, { id }: RemitBody) =>
  mayWriteDevelopmentPlan(actor, { bodyId: id })

/** What a committee's field covers, chosen once by its secretary or the strategy office. */
export function remitPages(pages: PageRoutes) {
  pages.get(remitPath, { who: 'signed-in', load: bySlug, may: mayChooseRemit }, (visit, body) =>
    remitPage(visit, body, {}),
  )
  pages.post(
    remitPath,
    {
      who: 'signed-in',
      load: toChange,
      may: mayChooseRemit,
      form: remitForm,
      again: (visit, body, filled) => remitPage(visit, body, filled, 422),
    },
    async (visit, body, form, typed) => {
      const errors = faultsOfRemit(await findStarWords(visit.db), form, body.remit)
      if (errors.length) return remitPage(visit, body, { typed, errors }, 422)
      await chooseRemit(visit.db, body, form)
      return see(visit.to(developmentPlanPaths.list))
    },
  )
}

/** Another municipality's vision, or one that is gone. */
export function faultsOfRemit(star: StarWords, remit: Remit, before: Remit): FieldError[] {
  const known = { focusAreas: star.areas, visions: star.visions }
  return (['focusAreas', 'visions'] as const)
    .filter((kind) =>
      remit[kind].some((id) => !known[kind].some((w) => w.id === id) && !before[kind].includes(id)),
    )
    .map((field) => ({ field, message: 'unknownChoice' }))
}

async function remitPage(visit: Visit, body: RemitBody, filled: Filled, status = 200) {
  const title = wordsIn(visit.language).remitTitle(plain(body.name, visit.language))
  const star = await findStarWords(visit.db)
  return planFrame({
    visit,
    title,
    here: title,
    slug: body.slug,
    status,
    children: <RemitPage visit={visit} body={body} star={star} filled={filled} />,
  })
}
