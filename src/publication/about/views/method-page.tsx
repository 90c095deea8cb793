import type { Child } from 'hono/jsx'
import { frameTexts, framePaths, type MunicipalitySettings } from '#organisation'
import type { Visit } from '#platform/http'
import { inLanguage } from '#platform/i18n'
import { Head, Notice, Section } from '#ui'
import { licenceUrl } from '../../open-data/rules.ts'
import { Prose, type Block } from '../prose.tsx'
import { texts } from '../texts.ts'

interface Part {
  order: number
  id: string
  title: string
  content: Child
}
interface MethodPageProps {
  visit: Visit
  settings: MunicipalitySettings
  offered: readonly Part[]
}

/** What is public, how it is judged (told by the rooms that judge), where it comes from, and what it may be used for. */
export const MethodPage = ({ visit, settings, offered }: MethodPageProps) => {
  const t = texts(visit.language).method
  const parts = [...ownParts(visit, settings), ...offered].toSorted((a, b) => a.order - b.order)
  return (
    <>
      <Head title={t.title} lead={t.lead}>
        <nav aria-label={t.contents}>
          <ul class="toc">
            {parts.map(({ id, title }) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </Head>
      {visit.municipality.example && <Notice title={t.exampleTitle}>{t.example}</Notice>}
      {parts.map(({ id, title, content }) => (
        <Section id={id} title={title}>
          <div class="read">{content}</div>
        </Section>
      ))}
    </>
  )
}

// The rooms' own sections stand between: what is public comes before how it is judged, everything else after.
function ownParts(visit: Visit, { statusPublic, silentAfterMonths }: MunicipalitySettings): Part[] {
  const t = texts(visit.language).method
  const words = (order: number, id: string, title: string, blocks: Block[]): Part => ({
    order,
    id,
    title,
    content: <Prose blocks={blocks} />,
  })
  return [
    words(1, t.open.id, t.open.title, [
      ...t.open.blocks,
      statusPublic === 'at-once' ? t.statusAtOnce : t.statusReleased,
    ]),
    words(2, 'drift', t.dailyTitle, [frameTexts(visit.language).daily]),
    words(1010, t.sources.id, t.sources.title, t.sources.blocks),
    words(1020, 'hvor-ofte', t.oftenTitle, [t.often(silentAfterMonths), ...t.oftenBlocks]),
    words(1030, t.cite.id, t.cite.title, t.cite.blocks),
    words(1040, 'licens', t.licenceTitle, [t.licence, { text: t.licenceLink, href: licenceUrl }]),
    { order: 1050, id: 'datasaet', title: t.datasetsTitle, content: <DatasetList visit={visit} /> },
  ]
}

const DatasetList = ({ visit }: { visit: Visit }) => {
  const t = texts(visit.language).method
  const { datasets } = visit.house.offers
  const page = visit.to(framePaths.openData)
  return (
    <div class="stack">
      {datasets.length === 0 && <p>{t.datasetsNone}</p>}
      <ul class="li">
        {datasets.map(({ name, title, description }) => (
          <li>
            <a href={`${page}#${name}`}>{inLanguage(title, visit.language).text}</a>
            <span class="meta">{inLanguage(description, visit.language).text}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={page}>{t.openData}</a> · <a href="/api">{t.api}</a>
      </p>
    </div>
  )
}
