import { explainFault, type FileFault, type FileFormat } from '#platform/files'
import type { Answer, Visit } from '#platform/http'
import { Button, Field, Head, Hidden, Table } from '#ui'
import { framed } from '../../frame/frame.tsx'
import { paths } from '../../paths.ts'
import type { Given } from '../given.ts'
import { textsIn } from '../texts.ts'
import { crumbsOf } from './crumbs.ts'
import { LoadSteps } from './upload.tsx'

const mostFaults = 200

/** Everything that is wrong with the file, with line, place and reason; the text stands below to be mended. A broken file can be of any format. */
export function faultsPage(
  visit: Visit,
  format: FileFormat | undefined,
  given: Given,
  faults: readonly FileFault[],
): Answer {
  const t = textsIn(visit.language)
  const title = t.faultsTitle(faults.length)
  const explain = format?.explain ?? explainFault
  const children = (
    <>
      <Head
        over={[format?.title[visit.language], given.source].filter(Boolean).join(' · ')}
        title={title}
        lead={t.faultsLead}
      />
      <div class="stack">
        <LoadSteps visit={visit} current={0} />
        <Table
          caption={title}
          hideCaption
          class="imp"
          columns={[{ text: t.line }, { text: t.place, label: t.place }, { text: t.reason, label: t.reason }]}
          rows={faults.slice(0, mostFaults).map((f) => ({
            cells: [`${t.line} ${f.line}`, f.place || '–', explain(f.reason, visit.language)],
            class: 'bad',
          }))}
        />
        {faults.length > mostFaults && <p class="meta">{t.more(faults.length - mostFaults)}</p>}
        <form
          method="post"
          action={visit.to(paths.files)}
          enctype="multipart/form-data"
          data-turbo="false"
          class="stack"
        >
          <Hidden fields={{ token: visit.formToken() }} />
          <Field kind="textarea" name="text" label={t.paste} value={given.text} rows={16} />
          <p class="btns">
            <Button>{t.showFaults}</Button>
            <a href={visit.to(paths.files)}>{t.again}</a>
          </p>
        </form>
      </div>
    </>
  )
  return framed(visit, { title, crumbs: crumbsOf(visit, given), current: paths.files, children }, 422)
}
