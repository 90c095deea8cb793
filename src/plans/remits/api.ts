import type { Db } from '#platform/db'
import { isId } from '#platform/ids'
import { foundIn, json, nothing, type ApiRoutes, type Params } from '#platform/http'
import { faulty } from '../development-plans/api-kit.ts'
import { findStarWords } from '../development-plans/star-words.ts'
import { chooseRemit } from './commands.ts'
import { listRemitBodies, lockRemit, type RemitBody } from './queries.ts'
import { faultsOfRemit, mayChooseRemit, remitForm } from './routes.tsx'

const path = '/plans/remits'
const tag = 'remits'
const out = ({ id, code, name, remit }: RemitBody) => ({ bodyId: id, committee: code, name, ...remit })
const load = async (db: Db, { id = '' }: Params) => (isId(id) ? lockRemit(db, id) : undefined)

const example = {
  params: { id: foundIn(path, 'items.0.bodyId') },
  body: { focusAreas: foundIn(path, 'items.0.focusAreas'), visions: foundIn(path, 'items.0.visions') },
}

/** Remits for programs; the id is that of the committee. */
export function remitApi(api: ApiRoutes) {
  api.get(
    path,
    {
      who: 'anyone',
      load: nothing,
      may: () => true,
      describe: { summary: "Every committee's remit as chosen", tag },
    },
    async (visit) => json({ items: (await listRemitBodies(visit.db)).map(out), next: null }),
  )
  api.post(
    `${path}/:id`,
    {
      who: 'signed-in',
      load,
      may: mayChooseRemit,
      form: remitForm,
      describe: { summary: "Choose a committee's remit", tag, example },
    },
    async (visit, body, form) => {
      const errors = faultsOfRemit(await findStarWords(visit.db), form, body.remit)
      if (errors.length) return faulty(errors)
      await chooseRemit(visit.db, body, form)
      return json(out({ ...body, remit: form }))
    },
  )
}
