import type { Language } from '#platform/i18n'
import { Say } from '../../words/say.tsx'
import type { Subject } from '../subjects.ts'

/** A row's number and title, the title in the language it is in. */
export const Named = ({ row, lang }: { row: Pick<Subject, 'number' | 'said'>; lang: Language }) => (
  <>
    {row.number && `${row.number} `}
    <Say text={row.said} lang={lang} />
  </>
)
