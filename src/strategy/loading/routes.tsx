import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { LoadPlan } from '#platform/files'
import { nothing, see, type PageRoutes, type Visit } from '#platform/http'
import { mayEditStrategy } from '../editor/rules.ts'
import { editPaths, strategyPaths } from '../paths.ts'
import { textsIn } from '../texts.ts'
import { strategyFormat } from './format.ts'
import { faultsPage } from './views/faults.tsx'
import { previewPage, type Given } from './views/preview.tsx'
import { uploadPage } from './views/upload.tsx'

// a file of 5 MB, and what a form puts around it
const most = 5_500_000
const gate = { who: 'signed-in' as const, load: nothing, may: mayEditStrategy, upload: most }

/** First what the file would do; only then is it done. */
export function loadingRoutes(pages: PageRoutes) {
  pages.get(strategyPaths.load, gate, (visit) => uploadPage(visit))
  // reached only by reading the address again
  pages.get(editPaths.confirmLoad, gate, (visit) => see(visit.to(strategyPaths.load)))

  pages.post(
    strategyPaths.load,
    {
      ...gate,
      form: chooseForm,
      again: (visit, _, { errors }) => uploadPage(visit, errors[0]?.message, 422),
    },
    async (visit, _, form) => {
      const given = await givenIn(visit, form)
      if (typeof given === 'string') return uploadPage(visit, given, 422, form.text)
      const plan = await strategyFormat.plan(visit.db, given.text, visit.house.offers)
      return plan.faults.length
        ? faultsPage(visit, given, plan.faults)
        : previewPage(visit, given, { plan, seen: digest(plan) })
    },
  )

  pages.post(
    editPaths.confirmLoad,
    { ...gate, form: confirmForm, again: (visit) => uploadPage(visit, 'choose-file', 422) },
    async (visit, _, form) => {
      const { db, house } = visit
      const before = await strategyFormat.plan(db, form.text, house.offers)
      if (before.faults.length) return faultsPage(visit, form, before.faults)
      if (digest(before) !== form.seen)
        return previewPage(visit, form, { plan: before, seen: digest(before), changed: true }, 409)
      const plan = await strategyFormat.carryOut(
        db,
        form.text,
        form.source,
        { withdraw: form.withdraw === '1' },
        house.offers,
      )
      if (plan.faults.length) return faultsPage(visit, form, plan.faults)
      const count = [plan.added, plan.changed, plan.withdrawn].map((l) => l.length).join('.')
      return see(visit.to(strategyPaths.load, { indlaest: count }))
    },
  )
}

const chooseForm = z.object({ file: z.instanceof(File).optional(), text: z.string().optional() })
const confirmForm = z.object({
  text: z.string().min(1),
  source: z.string().min(1).max(200),
  seen: z.string().max(64),
  withdraw: z.string().optional(),
})

/** The text of the file, or of the field; a key of the texts when it is neither. */
async function givenIn(visit: Visit, { file, text }: z.infer<typeof chooseForm>): Promise<Given | string> {
  if (file && file.size > 0) return decode(file)
  return text?.trim() ? { text, source: textsIn(visit.language).load.pasted } : 'choose-file'
}

async function decode(file: File): Promise<Given | string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    // a text may have tabs and line ends, but a NUL is the mark of something else
    return text.includes('\0') ? 'not-text' : { text, source: file.name.slice(0, 200) || 'strategy.yaml' }
  } catch {
    return 'not-text'
  }
}

/** What was seen is what is done: a change in between is shown first. */
const digest = (plan: LoadPlan) => createHash('sha256').update(JSON.stringify(plan)).digest('hex')
