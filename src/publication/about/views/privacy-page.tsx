import type { Visit } from '#platform/http'
import type { LocalText } from '#platform/i18n'
import { Head } from '#ui'
import { ProseSection } from '../prose.tsx'
import { texts } from '../texts.ts'
import { WrittenSection } from './written.tsx'

/** What the municipality says, then what the system itself does: the second is true whatever the first says. */
export const PrivacyPage = ({ visit, written }: { visit: Visit; written: LocalText }) => {
  const t = texts(visit.language).privacy
  return (
    <>
      <Head title={t.title} lead={t.lead} />
      <WrittenSection visit={visit} id="kommunen" title={t.own} written={written} missing={t.missing} />
      {t.passages.map((passage) => (
        <ProseSection {...passage} />
      ))}
    </>
  )
}
