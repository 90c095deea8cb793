import type { FileFormat, LoadPlan } from '#platform/files'
import type { Answer, Visit } from '#platform/http'
import { Button, Field, Head, Hidden, Notice } from '#ui'
import { framed } from '../../frame/frame.tsx'
import { paths } from '../../paths.ts'
import type { Given } from '../given.ts'
import { textsIn } from '../texts.ts'
import { Changes, Refused } from './changes.tsx'
import { crumbsOf } from './crumbs.ts'
import { LoadSteps } from './upload.tsx'

interface Preview {
  plan: LoadPlan
  /** What the confirmation says it has seen. */
  seen: string
  /** Something changed since it was seen. */
  changed?: boolean
}

/** What loading would do: new, changed field by field, no longer in the file, and what cannot leave. */
export function previewPage(
  visit: Visit,
  format: FileFormat,
  given: Given,
  { plan, seen, changed }: Preview,
  status = 200,
): Answer {
  const t = textsIn(visit.language)
  const gone = plan.withdrawn.length + plan.refused.length
  const idle = !plan.added.length && !plan.changed.length && !plan.withdrawn.length
  const title = idle ? t.nothing : t.previewTitle(plan.added.length, plan.changed.length, gone)
  const children = (
    <>
      <Head
        over={`${format.title[visit.language]} · ${given.source}`}
        title={title}
        lead={idle ? t.nothingLead(plan.unchanged) : t.previewLead(plan.unchanged)}
      />
      <LoadSteps visit={visit} current={1} />
      {changed && <Notice tone="late" title={t.changedMeanwhile} live />}
      <Changes visit={visit} id="nyt" title={t.added} list={plan.added} />
      <Changes visit={visit} id="aendret" title={t.changed} list={plan.changed} />
      <Changes
        visit={visit}
        id="ikke-i-filen"
        title={t.withdrawn}
        intro={t.withdrawnIntro}
        list={plan.withdrawn}
      />
      <Refused visit={visit} list={plan.refused} />
      {idle ? (
        <p class="btns">
          <a href={visit.to(paths.files)}>{t.again}</a>
        </p>
      ) : (
        <Confirm visit={visit} given={given} seen={seen} withdrawals={plan.withdrawn.length} />
      )}
    </>
  )
  return framed(visit, { title, crumbs: crumbsOf(visit, given), current: paths.files, children }, status)
}

const Confirm = ({
  visit,
  given,
  seen,
  withdrawals,
}: {
  visit: Visit
  given: Given
  seen: string
  withdrawals: number
}) => {
  const t = textsIn(visit.language)
  return (
    <form
      method="post"
      action={visit.to(paths.confirmFile)}
      enctype="multipart/form-data"
      data-turbo="false"
      class="stack"
    >
      <Hidden fields={{ token: visit.formToken(), source: given.source, seen }} />
      {/* HTML drops the first line break of a text field, and lines are counted */}
      <textarea name="text" hidden>{`\n${given.text}`}</textarea>
      {withdrawals > 0 && (
        <Field
          kind="checkboxes"
          name="withdraw"
          label={t.withdrawn}
          hideLabel
          options={[{ value: '1', text: t.alsoWithdraw(withdrawals) }]}
        />
      )}
      <p class="btns">
        <Button>{t.confirm}</Button>
        <a href={visit.to(paths.files)}>{t.again}</a>
      </p>
    </form>
  )
}
