import { explainFault, type FileFormat } from '#platform/files'
import type { Answer, Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Button, ButtonLink, Buttons, ErrorSummary, Field, Head, Hidden, Notice, Section, Steps } from '#ui'
import { framed } from '../../frame/frame.tsx'
import { paths } from '../../paths.ts'
import { textsIn } from '../texts.ts'

/** Where a file is chosen; and, after loading, what became of it. */
export function uploadPage(visit: Visit, own: readonly FileFormat[], fault?: string, text = ''): Answer {
  const t = textsIn(visit.language)
  const done = doneIn(visit)
  const children = (
    <>
      <Head title={t.title} lead={t.lead} />
      <div class="stack">
        <LoadSteps visit={visit} current={done ? 2 : 0} />
        {done && <Done visit={visit} done={done} format={own.find(({ name }) => name === done.format)} />}
        <form
          method="post"
          action={visit.to(paths.files)}
          enctype="multipart/form-data"
          data-turbo="false"
          class="form"
        >
          <ErrorSummary
            title={t.errors}
            errors={fault ? [{ field: 'file', text: faultText(visit, fault) }] : []}
          />
          <Hidden fields={{ token: visit.formToken() }} />
          <div class={fault ? 'fld bad' : 'fld'}>
            <label for="file">{t.file}</label>
            <span class="hint" id="file-hint">
              {t.fileHint}
            </span>
            <input
              type="file"
              id="file"
              name="file"
              accept=".yaml,.yml,.csv,text/yaml,text/csv"
              aria-describedby="file-hint"
              aria-invalid={fault ? 'true' : undefined}
            />
          </div>
          <Field kind="textarea" name="text" label={t.paste} value={text} rows={10} />
          <p>
            <Button>{t.look}</Button>
          </p>
        </form>
      </div>
      <Section id="formats" title={t.formats} intro={t.formatsLead}>
        <ul class="li">
          {own.map((format) => (
            <li>
              <b>{format.title[visit.language]}</b> <code>{format.fileName}</code>
              <span class="meta">{format.description[visit.language]}</span>
              <a href={visit.to(paths.fileSchema, { format: format.name })}>{t.schema(format.fileName)}</a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
  return framed(
    visit,
    { title: t.title, crumbs: [{ text: t.title }], current: paths.files, children },
    fault ? 422 : 200,
  )
}

function faultText({ language, house }: Visit, fault: string): string {
  const t = textsIn(language)
  if (fault === 'choose-file' || fault === 'unknown-format') return t[fault]
  const [key, name] = fault.split(' ')
  const format = key === 'format-of-others' && house.offers.fileFormats.find((f) => f.name === name)
  return format
    ? t['format-of-others'](format.title[language]!, format.loadedBy[language]!)
    : explainFault(fault, language)
}

/** Where one is: choose, see, loaded. */
export const LoadSteps = ({ visit, current }: { visit: Visit; current: number }) => {
  const t = textsIn(visit.language)
  return (
    <Steps
      label={t.title}
      current={current}
      steps={t.steps.map((text, i) => (i === 0 ? { text, href: visit.to(paths.files) } : { text }))}
    />
  )
}

interface Loaded {
  counts: [added: number, changed: number, withdrawn: number]
  format: string
  file: string
  /** Codes of what is no longer in the file, but stays. */
  staying: string[]
}
function doneIn({ query }: Visit): Loaded | undefined {
  const [, ...counts] = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(query.get('indlaest') ?? '') ?? []
  if (!counts.length) return undefined
  return {
    counts: counts.map(Number) as Loaded['counts'],
    format: query.get('format') ?? '',
    file: query.get('fil') ?? '',
    staying: query.get('bliver')?.match(/[\w.-]+/g) ?? [],
  }
}

interface DoneProps {
  visit: Visit
  done: Loaded
  format: FileFormat | undefined
}
const Done = ({ visit, done, format }: DoneProps) => {
  const t = textsIn(visit.language)
  return (
    <Notice title={t.done(done.file)} live>
      <p>{t.doneText(...done.counts)}</p>
      {done.staying.length > 0 && <p>{t.staying(formats(visit.language).list(done.staying))}</p>}
      {format?.seenAt && (
        <Buttons>
          <ButtonLink small href={visit.to(format.seenAt)}>
            {format.title[visit.language]}
          </ButtonLink>
        </Buttons>
      )}
    </Notice>
  )
}
