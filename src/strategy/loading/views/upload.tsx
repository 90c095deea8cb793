import { framed } from '#organisation'
import type { Answer, Visit } from '#platform/http'
import { Button, ButtonLink, Buttons, ErrorSummary, Field, Head, Hidden, Notice, Steps } from '#ui'
import { editCrumbs } from '../../editor/crumbs.ts'
import { strategyPaths } from '../../paths.ts'
import { faultText, textsIn } from '../../texts.ts'

/** Where a file is chosen; and, after loading, what became of it. */
export function uploadPage(visit: Visit, fault?: string, status = 200, text = ''): Answer {
  const t = textsIn(visit.language).load
  const done = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/.exec(visit.query.get('indlaest') ?? '')
  const children = (
    <>
      <Head title={t.title} lead={t.lead} />
      <div class="stack">
        <LoadSteps visit={visit} current={done ? 2 : 0} />
        {done && <Done visit={visit} counts={done.slice(1) as [string, string, string]} />}
        <form
          method="post"
          action={visit.to(strategyPaths.load)}
          enctype="multipart/form-data"
          data-turbo="false"
          class="form"
        >
          <ErrorSummary
            title={textsIn(visit.language).part.errors}
            errors={fault ? [{ field: 'file', text: faultText(fault, visit.language) }] : []}
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
              accept=".yaml,.yml,text/yaml"
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
    </>
  )
  return framed(
    visit,
    { title: t.title, crumbs: editCrumbs(visit, t.title), current: strategyPaths.edit, children },
    status,
  )
}

/** Where one is: choose, see, loaded. */
export const LoadSteps = ({ visit, current }: { visit: Visit; current: number }) => {
  const t = textsIn(visit.language).load
  return (
    <Steps
      label={t.title}
      current={current}
      steps={t.steps.map((text, i) => (i === 0 ? { text, href: visit.to(strategyPaths.load) } : { text }))}
    />
  )
}

const Done = ({ visit, counts }: { visit: Visit; counts: [string, string, string] }) => {
  const t = textsIn(visit.language)
  return (
    <Notice title={t.load.done} live>
      <p>{t.load.doneText(...counts)}</p>
      <Buttons>
        <ButtonLink small href={visit.to(strategyPaths.edit)}>
          {t.edit.title}
        </ButtonLink>
        <ButtonLink small quiet href={visit.to(strategyPaths.read)}>
          {t.edit.read}
        </ButtonLink>
      </Buttons>
    </Notice>
  )
}
