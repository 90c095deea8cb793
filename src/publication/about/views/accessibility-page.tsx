import { framePaths } from '#organisation'
import type { Visit } from '#platform/http'
import { Head, safeUrl, Section } from '#ui'
import { ProseSection } from '../prose.tsx'
import { texts } from '../texts.ts'
import { FillIn } from './written.tsx'

export const AccessibilityPage = ({ visit, statementUrl }: { visit: Visit; statementUrl: string }) => {
  const t = texts(visit.language).accessibility
  return (
    <>
      {/* a word too long for a phone says where it may break */}
      <Head title={t.title.replace('gheds', 'gheds\u00AD')} lead={t.lead} />
      <Section id="erklaering" title={t.statementTitle}>
        {statementUrl ? (
          <p class="read">
            <a href={safeUrl(statementUrl)}>{t.statement}</a>
          </p>
        ) : (
          <>
            <p class="read">{t.missing}</p>
            <FillIn visit={visit} />
          </>
        )}
      </Section>
      {t.passages.map((passage) => (
        <ProseSection {...passage} />
      ))}
      <p>
        <a href={visit.to(framePaths.contact)}>{t.contact}</a>
      </p>
    </>
  )
}
