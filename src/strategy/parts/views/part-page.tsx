import { framed } from '#organisation'
import type { Answer, Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Head, Notice, PostButton } from '#ui'
import { editCrumbs } from '../../editor/crumbs.ts'
import { partPaths, strategyPaths } from '../../paths.ts'
import { stands, type Star, type StarPart } from '../../star/rules.ts'
import { plain } from '../../star/views/said.tsx'
import { textsIn } from '../../texts.ts'
import { PartForm, type PartFormProps } from './part-form.tsx'

interface PartPageProps extends Omit<PartFormProps, 'visit' | 'areas' | 'id'> {
  star: Star
  part?: StarPart | undefined
}

/** One part to write in, or the form for a new one. */
export function partPage(visit: Visit, { star, part, ...form }: PartPageProps, status = 200): Answer {
  const t = textsIn(visit.language)
  const title = part ? plain(part.title, visit.language) : t.part.add[form.kind]
  const children = (
    <>
      <Head over={part && `${t.kinds[form.kind]} · ${t.part.code(part.code)}`} title={title} />
      {part && !stands(part) ? (
        <WithdrawnPart visit={visit} kind={form.kind} part={part} />
      ) : (
        <PartForm visit={visit} id={part?.id} areas={star.areas} {...form} />
      )}
    </>
  )
  return framed(
    visit,
    { title, crumbs: editCrumbs(visit, title), current: strategyPaths.edit, children },
    status,
  )
}

const WithdrawnPart = ({
  visit,
  kind,
  part,
}: {
  visit: Visit
  kind: PartFormProps['kind']
  part: StarPart
}) => {
  const t = textsIn(visit.language)
  return (
    <Notice tone="plain" title={t.part.isWithdrawn}>
      <p>{t.edit.withdrawnOn(formats(visit.language).day(part.withdrawnOn!), part.withdrawnReason ?? '')}</p>
      <PostButton
        action={visit.to(partPaths[kind].restore, { id: part.id })}
        fields={{ token: visit.formToken() }}
        quiet
      >
        {t.edit.restore}
      </PostButton>
    </Notice>
  )
}
