import type { Actor } from '#platform/auth'
import type { Db } from '#platform/db'
import type { FileFormat, LoadPlan, PlannedChange } from '#platform/files'
import type { Answer, PageRoutes, Params, Typed, Visit } from '#platform/http'
import { z } from 'zod'
import { Button, ErrorSummary, Field, Head, Hidden, Notice, Section, Table } from '#ui'
import { framed } from '../frame/frame.tsx'
import { paths } from '../paths.ts'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

const texts = { da, en }
const most = 5_500_000

/** The kinds of files that this visitor may load. */
const ownFormats = (_db: Db, _params: Params, { house, actor }: Visit) =>
  Promise.resolve(house.offers.fileFormats.filter((format) => format.may(actor)))
const uploadForm = z.object({
  file: z.instanceof(File).optional(),
  text: z.string().optional(),
  name: z.string().max(200).optional(),
})
const confirmForm = z.object({
  text: z.string().min(1),
  name: z.string().max(200),
  withdraw: z.string().optional(),
})

/** Any file that a room can load: seen first, then confirmed. */
export function fileRoutes(pages: PageRoutes) {
  const gate = {
    who: 'signed-in' as const,
    load: ownFormats,
    may: (_actor: Actor, formats: readonly unknown[]) => formats.length > 0,
    upload: most,
  }
  const again = (visit: Visit) => uploadView(visit, {}, 'choose', undefined, 422)
  pages.get(paths.files, gate, (visit) =>
    uploadView(visit, {}, undefined, visit.query.get('indlaest') ?? undefined),
  )
  pages.post(paths.files, { ...gate, form: uploadForm, again }, async (visit, _thing, form) => {
    const given = await textOf(form)
    if (!given) return uploadView(visit, { text: form.text }, 'choose', undefined, 422)
    if (given === 'not-text') return uploadView(visit, {}, 'notText', undefined, 422)
    const format = formatOf(visit, given.text)
    if (!format) return uploadView(visit, { text: given.text }, 'unknown', undefined, 422)
    return preview(visit, format, given, await format.plan(visit.db, given.text, visit.house.offers))
  })
  pages.post(paths.confirmFile, { ...gate, form: confirmForm, again }, async (visit, _, form) => {
    const format = formatOf(visit, form.text)
    if (!format) return uploadView(visit, { text: form.text }, 'unknown', undefined, 422)
    const plan = await format.carryOut(
      visit.db,
      form.text,
      form.name,
      { withdraw: form.withdraw === '1' },
      visit.house.offers,
    )
    if (plan.faults.length) return preview(visit, format, form, plan, 422)
    return { status: 303, headers: { location: visit.to(paths.files, { indlaest: form.name }) } }
  })
}

const formatOf = (visit: Visit, text: string) =>
  visit.house.offers.fileFormats.find((f) => f.recognises(text) && f.may(visit.actor))

type Given = { text: string; name: string }
async function textOf(form: z.infer<typeof uploadForm>): Promise<Given | 'not-text' | undefined> {
  if (form.file && form.file.size > 0) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await form.file.arrayBuffer())
      return text.includes('\0') ? 'not-text' : { text, name: form.file.name.slice(0, 200) }
    } catch {
      return 'not-text'
    }
  }
  return form.text?.trim() ? { text: form.text, name: form.name?.trim() || 'indsat-tekst' } : undefined
}

function uploadView(
  visit: Visit,
  typed: Typed,
  fault?: 'choose' | 'unknown' | 'notText',
  done?: string,
  status = 200,
): Answer {
  const t = texts[visit.language]
  const own = visit.house.offers.fileFormats.filter((f) => f.may(visit.actor))
  const children = (
    <>
      <Head title={t.title} lead={t.lead} />
      {done && <Notice live>{t.done(done)}</Notice>}
      <form
        method="post"
        action={visit.to(paths.files)}
        enctype="multipart/form-data"
        data-turbo="false"
        class="form"
      >
        <ErrorSummary title={t.errorTitle} errors={fault ? [{ field: 'file', text: t[fault] }] : []} />
        <Hidden fields={{ token: visit.formToken() }} />
        <div class="fld">
          <label for="file">{t.file}</label>
          <span class="hint">{t.fileHint}</span>
          <input type="file" id="file" name="file" accept=".yaml,.yml,.csv,text/csv,text/yaml" />
        </div>
        <Field kind="textarea" name="text" label={t.orPaste} value={String(typed['text'] ?? '')} rows={8} />
        <p>
          <Button>{t.show}</Button>
        </p>
      </form>
      <Section id="formats" title={t.formats}>
        <ul class="li">
          {own.map((f) => (
            <li>
              <b>{f.title[visit.language]}</b>
              <span class="meta">{f.description[visit.language]}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
  return framed(visit, { title: t.title, crumbs: [{ text: t.title }], children }, status)
}

function preview(
  visit: Visit,
  format: FileFormat,
  given: Given,
  plan: LoadPlan,
  status = plan.faults.length ? 422 : 200,
): Answer {
  const t = texts[visit.language]
  const idle = !plan.faults.length && !plan.added.length && !plan.changed.length && !plan.withdrawn.length
  const children = (
    <>
      <Head over={format.title[visit.language]} title={t.preview(given.name)} />
      {plan.faults.length > 0 && (
        <Section id="faults" title={t.faults(plan.faults.length)} wide>
          <Table
            caption={t.faults(plan.faults.length)}
            hideCaption
            columns={[{ text: t.line, number: true }, { text: t.place }, { text: t.reason }]}
            rows={plan.faults.slice(0, 500).map((f) => ({
              cells: [String(f.line), f.place || '–', format.explain(f.reason, visit.language)],
            }))}
          />
        </Section>
      )}
      {idle && <Notice tone="plain">{t.nothing}</Notice>}
      <Changes visit={visit} title={t.added(plan.added.length)} id="added" list={plan.added} />
      <Changes visit={visit} title={t.changed(plan.changed.length)} id="changed" list={plan.changed} />
      <Changes
        visit={visit}
        title={t.withdrawn(plan.withdrawn.length)}
        id="withdrawn"
        list={plan.withdrawn}
      />
      <Changes
        visit={visit}
        title={t.refused(plan.refused.length)}
        id="refused"
        list={plan.refused.map((r) => ({
          ...r,
          title: `${r.title}: ${r.because[visit.language] ?? ''} ${r.holding.join(', ')}`,
        }))}
      />
      {plan.unchanged > 0 && <p class="meta">{t.unchanged(plan.unchanged)}</p>}
      {!plan.faults.length && !idle && (
        <form method="post" action={visit.to(paths.confirmFile)}>
          <Hidden fields={{ token: visit.formToken(), name: given.name }} />
          <textarea name="text" hidden aria-hidden="true" tabindex={-1}>
            {`\n${given.text}`}
          </textarea>
          {plan.withdrawn.length > 0 && (
            <Field
              kind="checkboxes"
              name="withdraw"
              label={t.withdraw}
              options={[{ value: '1', text: t.withdraw, hint: t.withdrawHint }]}
              value={[]}
              hideLabel
            />
          )}
          <p class="btns">
            <Button>{t.confirm}</Button>
            <a href={visit.to(paths.files)}>{t.cancel}</a>
          </p>
        </form>
      )}
    </>
  )
  return framed(
    visit,
    {
      title: t.title,
      crumbs: [{ text: t.title, href: visit.to(paths.files) }, { text: given.name }],
      children,
    },
    status,
  )
}

const Changes = ({
  visit,
  id,
  title,
  list,
}: {
  visit: Visit
  id: string
  title: string
  list: PlannedChange[]
}) =>
  list.length === 0 ? null : (
    <Section id={id} title={title}>
      <ul class="li">
        {list.slice(0, 300).map((c) => (
          <li>
            <span class="meta">{c.kind[visit.language]}</span>
            {c.title}
            {c.differences?.map((d) => (
              <span class="meta">
                {d.field[visit.language]}: <del>{d.before || '–'}</del> <ins>{d.after || '–'}</ins>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
