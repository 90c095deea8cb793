import type { Visit } from '#platform/http'
import { Hidden, SortList, type Hue } from '#ui'
import { editPaths, partPaths } from '../paths.ts'
import type { PartKind } from '../parts/kinds.ts'
import { limits, type StarPart } from '../star/rules.ts'
import { plain, Said } from '../star/views/said.tsx'
import { textsIn } from '../texts.ts'

interface RowProps {
  visit: Visit
  kind: PartKind
  parts: readonly (StarPart & { number?: string; hue?: Hue })[]
  focusAreaId?: string
  /** How many things hang on each, by id. */
  hanging: ReadonlyMap<string, number>
  /** The one that was just moved, added or saved: it has the focus. */
  touched?: string | undefined
}

/** One row of the star in order: dragged, lifted by keys, or moved a step by buttons that work without script. */
export const PartRow = ({ visit, kind, parts, focusAreaId, hanging, touched }: RowProps) => {
  const { language } = visit
  const t = textsIn(language)
  const items = parts.map((part) => ({
    id: part.id,
    name: plain(part.title, language),
    ...(kind === 'focus-area' && part.hue && { hue: part.hue }),
    content: (
      <PartLine
        visit={visit}
        kind={kind}
        part={part}
        hangs={hanging.get(part.id) ?? 0}
        focus={part.id === touched}
      />
    ),
  }))
  return (
    <form method="post" action={visit.to(editPaths.order)}>
      <Hidden
        fields={{
          token: visit.formToken(),
          kind,
          seen: parts.map((p) => p.id).join(' '),
          ...(focusAreaId && { focusAreaId }),
        }}
      />
      <SortList items={items} words={t.sort} autosave />
    </form>
  )
}

interface LineProps {
  visit: Visit
  kind: PartKind
  part: RowProps['parts'][number]
  hangs: number
  focus: boolean
}
const PartLine = ({ visit, kind, part, hangs, focus }: LineProps) => (
  <>
    {part.number && <span class="meta">{part.number} </span>}
    <a id={`r-${part.id}`} href={visit.to(partPaths[kind].one, { id: part.id })} autofocus={focus}>
      <Said text={part.title} language={visit.language} />
    </a>
    {hangs > 0 && <span class="meta"> · {textsIn(visit.language).edit.hanging(hangs)}</span>}
  </>
)

/** The way to one more, or why there can be no more. */
export const AddLink = ({
  visit,
  kind,
  count,
  focusAreaId,
}: {
  visit: Visit
  kind: PartKind
  count: number
  focusAreaId?: string
}) => {
  const t = textsIn(visit.language).edit
  const most = { 'core-value': limits.values, 'focus-area': limits.areas, vision: limits.visions }[kind].most
  const text = { 'core-value': t.addValue, 'focus-area': t.addArea, vision: t.addVision }[kind]
  if (count >= most) return <p class="meta">{t.full}</p>
  return (
    <p>
      <a class="add" href={visit.to(partPaths[kind].add, focusAreaId ? { omraade: focusAreaId } : {})}>
        {text}
      </a>
    </p>
  )
}
