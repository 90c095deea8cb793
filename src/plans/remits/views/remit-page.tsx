import type { Visit } from '#platform/http'
import { EmptyState, Field, Head } from '#ui'
import { developmentPlanPaths, remitPath } from '../../development-plans/paths.ts'
import type { StarWord, StarWords } from '../../development-plans/star-words.ts'
import {
  errorIn,
  Faults,
  listOf,
  SaveRow,
  Token,
  type Filled,
} from '../../development-plans/views/form-parts.tsx'
import { plain } from '../../development-plans/views/parts.tsx'
import { wordsIn } from '../../development-plans/words.ts'
import type { RemitBody } from '../queries.ts'

/** Whole focus areas and single visions, ticked. */
export const RemitPage = ({
  visit,
  body,
  star,
  filled,
}: {
  visit: Visit
  body: RemitBody
  star: StarWords
  filled: Filled
}) => {
  const t = wordsIn(visit.language)
  const title = t.remitTitle(plain(body.name, visit.language))
  const option = (w: StarWord) => ({ value: w.id, text: `${w.number} ${plain(w.title, visit.language)}` })
  const error = (field: string) => {
    const text = errorIn(visit.language, filled, field)
    return text ? { error: text } : {}
  }
  const visions = listOf(filled, 'visions', body.remit.visions)
  if (!star.areas.length)
    return (
      <EmptyState level={1} title={title}>
        {t.remitNoStar}
      </EmptyState>
    )
  return (
    <>
      <Head title={title} lead={t.remitLead} />
      <form method="post" action={visit.to(remitPath, { slug: body.slug })} class="form stack">
        <Token visit={visit} />
        <Faults language={visit.language} errors={filled.errors} />
        <Field
          kind="checkboxes"
          name="focusAreas"
          label={t.fields.focusAreasRemit}
          options={star.areas.map(option)}
          value={listOf(filled, 'focusAreas', body.remit.focusAreas)}
          {...error('focusAreas')}
        />
        {star.areas.map((area, i) => (
          <Field
            kind="checkboxes"
            name="visions"
            {...(i > 0 && { id: `visions-${area.number}` })}
            label={t.fields.visions(plain(area.title, visit.language))}
            options={star.visions.filter((v) => v.areaId === area.id).map(option)}
            value={visions}
            {...(i === 0 && error('visions'))}
          />
        ))}
        <SaveRow visit={visit} save={t.remitSaved} cancel={visit.to(developmentPlanPaths.list)} />
      </form>
    </>
  )
}
