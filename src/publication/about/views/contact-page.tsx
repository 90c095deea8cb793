import { framePaths } from '#organisation'
import type { Visit } from '#platform/http'
import type { LocalText } from '#platform/i18n'
import { Head } from '#ui'
import { ProseSection } from '../prose.tsx'
import { texts } from '../texts.ts'
import { WrittenSection } from './written.tsx'

export const ContactPage = ({ visit, written }: { visit: Visit; written: LocalText }) => {
  const t = texts(visit.language).contact
  return (
    <>
      <Head title={t.title} lead={t.lead(visit.municipality.name)} />
      <WrittenSection visit={visit} id="kontakt" title={t.own} written={written} missing={t.missing} />
      {t.passages.map((passage) => (
        <ProseSection {...passage} />
      ))}
      <p>
        <a href={visit.to(framePaths.accessibility)}>{t.accessibility}</a>
      </p>
    </>
  )
}
