import type { Visit } from '#platform/http'
import { actionTexts } from '../words.ts'

export interface TypedText {
  label: string
  text: string
}

/** What was written and cannot be saved, as it was typed, so that it can be used elsewhere. */
export const ToCopy = ({ visit, typed }: { visit: Visit; typed: TypedText[] }) => {
  const t = actionTexts(visit.language).toCopy
  const written = typed.filter(({ text }) => text !== '')
  if (!written.length) return null
  return (
    <section>
      <h2>{t.title}</h2>
      <p class="meta">{t.lead}</p>
      <dl class="kv kv--typed">
        {written.map(({ label, text }) => (
          <>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
