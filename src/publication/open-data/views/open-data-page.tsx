import { framePaths } from '#organisation'
import type { Visit } from '#platform/http'
import { inLanguage } from '#platform/i18n'
import type { Dataset } from '#platform/room'
import { ButtonLink, Buttons, EmptyState, Head, Notice, Section, Table } from '#ui'
import { openDataPaths } from '../paths.ts'
import { columnsOf, fileOf, licenceUrl, type DataFormat } from '../rules.ts'
import { texts } from '../texts.ts'

export const OpenDataPage = ({ visit }: { visit: Visit }) => {
  const t = texts(visit.language)
  const { datasets } = visit.house.offers
  return (
    <>
      <Head title={t.title} lead={t.lead}>
        <p>
          {t.fixed} <a href={licenceUrl}>{t.licence}</a>
        </p>
      </Head>
      {visit.municipality.example && <Notice>{t.example}</Notice>}
      {datasets.length === 0 && <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>}
      {datasets.map((dataset) => (
        <DatasetSection visit={visit} dataset={dataset} />
      ))}
      <Section id="programmer" title={t.moreTitle}>
        <ul class="li">
          <li>
            <a href={visit.to(openDataPaths.catalogue)}>{t.catalogue}</a>
          </li>
          <li>
            <a href="/api">{t.api}</a>
          </li>
          <li>
            <a href={visit.to(framePaths.method)}>{t.method}</a>
          </li>
        </ul>
      </Section>
    </>
  )
}

/** A table's name, what is in it, where to get it, and what each column is. */
const DatasetSection = ({ visit, dataset }: { visit: Visit; dataset: Dataset }) => {
  const { language } = visit
  const t = texts(language)
  const title = inLanguage(dataset.title, language).text
  const address = (format: DataFormat) => visit.to(openDataPaths.file, { file: fileOf(dataset.name, format) })
  return (
    <Section id={dataset.name} title={title} intro={inLanguage(dataset.description, language).text}>
      <Buttons>
        <ButtonLink href={address('csv')}>
          {t.csv} <span class="vh">{title}</span>
        </ButtonLink>
        <ButtonLink quiet href={address('json')}>
          {t.json} <span class="vh">{title}</span>
        </ButtonLink>
      </Buttons>
      <details>
        <summary>
          {t.columns} <span class="vh">{title}</span>
        </summary>
        <Table
          caption={`${t.columns}: ${title}`}
          hideCaption
          columns={[{ text: t.column }, { text: t.key, label: t.key }]}
          rows={columnsOf(dataset, visit.municipality, language).map((c) => ({
            cells: [c.title, <code>{c.key}</code>],
          }))}
        />
      </details>
    </Section>
  )
}
