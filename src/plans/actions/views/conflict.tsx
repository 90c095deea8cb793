import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { DiffText, diffWords, Notice, Table } from '#ui'
import { actionTexts } from '../words.ts'

export interface FieldDifference {
  /** A key of `fields` in the texts. */
  field: string
  yours: string
  saved: string
}

/** Two have written at once: each field that differs in both versions; the form with one's own text follows. */
export const ConflictHead = ({
  visit,
  differences,
  keep,
}: {
  visit: Visit
  differences: FieldDifference[]
  keep: string
}) => {
  const t = actionTexts(visit.language)
  const c = t.conflict
  const count = c.fields(differences.length, formats(visit.language).capitalCountWord(differences.length))
  const names = t.fields as Record<string, string>
  return (
    <Notice tone="late" title={c.title} live>
      <p>{differences.length ? c.lead(count) : c.same}</p>
      {differences.length > 0 && (
        <Table
          caption={c.caption}
          hideCaption
          columns={[{ text: c.field }, { text: c.saved, label: c.saved }, { text: c.yours, label: c.yours }]}
          rows={differences.map((d) => ({
            cells: [
              names[d.field] ?? d.field,
              d.saved || '–',
              <DiffText
                parts={diffWords(d.saved.slice(0, 4000), d.yours.slice(0, 4000))}
                words={{ added: c.added, gone: c.gone }}
              />,
            ],
          }))}
        />
      )}
      <p>{c.help}</p>
      <p>
        <a href={keep}>{c.cancel}</a>
      </p>
    </Notice>
  )
}
