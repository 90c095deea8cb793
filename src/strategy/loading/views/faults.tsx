import { framed } from '#organisation'
import type { FileFault } from '#platform/files'
import type { Answer, Visit } from '#platform/http'
import { Button, Field, Head, Hidden, Table } from '#ui'
import { editCrumbs } from '../../editor/crumbs.ts'
import { strategyPaths } from '../../paths.ts'
import { faultText, textsIn } from '../../texts.ts'
import type { Given } from './preview.tsx'
import { LoadSteps } from './upload.tsx'

const mostFaults = 200

/** Everything that is wrong with the file, with line, place and reason; the text stands below to be mended. */
export function faultsPage(visit: Visit, given: Given, faults: readonly FileFault[]): Answer {
  const t = textsIn(visit.language).load
  const title = t.faultsTitle(faults.length)
  const children = (
    <>
      <Head over={given.source} title={title} lead={t.faultsLead} />
      <div class="stack">
        <LoadSteps visit={visit} current={0} />
        <Table
          caption={title}
          hideCaption
          class="imp"
          columns={[{ text: t.line }, { text: t.place, label: t.place }, { text: t.reason, label: t.reason }]}
          rows={faults.slice(0, mostFaults).map((f) => ({
            cells: [`${t.line} ${f.line}`, f.place, faultText(f.reason, visit.language)],
            class: 'bad',
          }))}
        />
        {faults.length > mostFaults && <p class="meta">{t.more(faults.length - mostFaults)}</p>}
        <form
          method="post"
          action={visit.to(strategyPaths.load)}
          enctype="multipart/form-data"
          data-turbo="false"
          class="stack"
        >
          <Hidden fields={{ token: visit.formToken() }} />
          <Field kind="textarea" name="text" label={t.paste} value={given.text} rows={16} />
          <p class="btns">
            <Button>{t.showFaults}</Button>
            <a href={visit.to(strategyPaths.load)}>{t.again}</a>
          </p>
        </form>
      </div>
    </>
  )
  return framed(
    visit,
    { title, crumbs: editCrumbs(visit, t.title), current: strategyPaths.edit, children },
    422,
  )
}
