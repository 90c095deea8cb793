import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '#platform/auth'
import type { Db } from '#platform/db'
import { readYaml, type FileFormat, type LoadPlan } from '#platform/files'
import { file, see, type Answer, type PageRoutes, type Params, type Visit } from '#platform/http'
import { paths } from '../paths.ts'
import { chooseForm, givenIn, type Given } from './given.ts'
import { textsIn } from './texts.ts'
import { faultsPage } from './views/faults.tsx'
import { previewPage } from './views/preview.tsx'
import { uploadPage } from './views/upload.tsx'

// a file of 5 MB, and what a form puts around it
const most = 5_500_000

/** The kinds of files that this visitor may load. */
const ownFormats = (_db: Db, _params: Params, { house, actor }: Visit) =>
  Promise.resolve(house.offers.fileFormats.filter((format) => format.may(actor)))
const gate = {
  who: 'signed-in' as const,
  load: ownFormats,
  may: (_actor: Actor, formats: readonly unknown[]) => formats.length > 0,
  upload: most,
}

/** Any file that a room can load: first what it would do; only then is it done. */
export function fileRoutes(pages: PageRoutes) {
  pages.get(paths.files, gate, (visit, own) => uploadPage(visit, own))
  pages.get(paths.fileSchema, gate, (visit, own) => {
    const format = own.find((f) => f.name === visit.query.get('format'))
    if (!format) return see(visit.to(paths.files))
    const schema = JSON.stringify(format.schema(), null, 2)
    return file(`${format.name}.schema.json`, 'application/schema+json; charset=utf-8', schema)
  })
  // reached only by reading the address again
  pages.get(paths.confirmFile, gate, (visit) => see(visit.to(paths.files)))

  pages.post(
    paths.files,
    {
      ...gate,
      form: chooseForm,
      again: (visit, own, { errors }) => uploadPage(visit, own, errors[0]?.message),
    },
    async (visit, own, form) => {
      const given = await givenIn(form, textsIn(visit.language).pasted)
      if (typeof given === 'string') return uploadPage(visit, own, given, form.text)
      const format = own.find((f) => f.recognises(given.text))
      if (!format) return notKnown(visit, own, given)
      const plan = await format.plan(visit.db, given.text, visit.house.offers)
      return plan.faults.length
        ? faultsPage(visit, format, given, plan.faults)
        : previewPage(visit, format, given, { plan, seen: digest(plan) })
    },
  )

  pages.post(
    paths.confirmFile,
    { ...gate, form: confirmForm, again: (visit, own) => uploadPage(visit, own, 'choose-file') },
    async (visit, own, form) => {
      const { db, house } = visit
      const format = own.find((f) => f.recognises(form.text))
      if (!format) return notKnown(visit, own, form)
      const before = await format.plan(db, form.text, house.offers, true)
      if (before.faults.length) return faultsPage(visit, format, form, before.faults)
      if (digest(before) !== form.seen)
        return previewPage(visit, format, form, { plan: before, seen: digest(before), changed: true }, 409)
      const how = { withdraw: form.withdraw === '1' }
      const plan = await format.carryOut(db, form.text, form.source, how, house.offers)
      if (plan.faults.length) return faultsPage(visit, format, form, plan.faults)
      const counts = [plan.added, plan.changed, plan.withdrawn].map((list) => list.length).join('.')
      const staying = codesOf(plan.refused)
      return see(
        visit.to(paths.files, {
          indlaest: counts,
          format: format.name,
          fil: form.source,
          ...(staying && { bliver: staying }),
        }),
      )
    },
  )
}

const confirmForm = z.object({
  text: z.string().min(1),
  source: z.string().min(1).max(200),
  seen: z.string().max(64),
  withdraw: z.string().optional(),
})

/** Why none of the visitor's formats fits: it is for others to load, or it cannot be read at all. */
function notKnown(visit: Visit, own: readonly FileFormat[], given: Given): Answer {
  const others = visit.house.offers.fileFormats.find((f) => f.recognises(given.text))
  if (others) return uploadPage(visit, own, `format-of-others ${others.name}`, given.text)
  const read = looksLikeYaml(given) && readYaml(given.text, z.unknown())
  return read && !read.ok
    ? faultsPage(visit, undefined, given, read.faults)
    : uploadPage(visit, own, 'unknown-format', given.text)
}
const looksLikeYaml = ({ text, source }: Given) =>
  /\.ya?ml$/i.test(source) || /^(?:#.*\n|\s)*[\w-]+[ \t]*:/.test(text)

// in an address, which must not grow without end
const codesOf = (refused: LoadPlan['refused']) =>
  refused
    .slice(0, 30)
    .map((r) => r.code)
    .join(' ')

/** What was seen is what is done: a change in between is shown first. */
const digest = (plan: LoadPlan) => createHash('sha256').update(JSON.stringify(plan)).digest('hex')
