import { frameTexts, type Body } from '#organisation'
import type { Visit } from '#platform/http'
import { inLanguage } from '#platform/i18n'
import { EmptyState, Head, Notice, Section, Tabs, Tools } from '#ui'
import { paths } from '../../words/paths.ts'
import { ForeignNote } from '../../words/say.tsx'
import { words } from '../../words/status.ts'
import type { Covered } from '../queries.ts'
import { countCoverage, mayDeclareGap, worthLooking } from '../rules.ts'
import { coverageTexts } from '../texts.ts'
import { DeliberateGaps } from './deliberate-gaps.tsx'
import { CoverageMatrix } from './matrix.tsx'
import { Named } from './named.tsx'
import { reasonAddress, rowsOf, type CoverageProps, type SubjectRow } from './shared.ts'

/** Who carries what; the sentence on top counts what nobody carries and nobody has given a reason for. */
export const CoveragePage = (props: CoverageProps) => {
  const { visit, covered, coverage } = props
  const t = coverageTexts(visit.language)
  const rows = rowsOf(props)
  const counts = countCoverage(rows)
  const lead = covered === 'vision' ? t.visionLead(counts, rows.length) : t.valueLead(counts)
  if (!rows.length || !coverage.committees.length)
    return (
      <EmptyState title={t.title} level={1}>
        {t.empty}
      </EmptyState>
    )
  return (
    <>
      <Head title={t.headline(counts.open)} lead={lead} />
      <Tools>
        <Views visit={visit} covered={covered} />
      </Tools>
      {covered === 'vision' && noRemits(rows) && <Notice>{t.noRemits}</Notice>}
      <ForeignNote texts={[...rows, ...props.groups].map(({ said }) => said)} lang={visit.language} />
      <LookAt {...props} rows={rows} />
      <Matrix {...props} rows={rows} />
      <DeliberateGaps {...props} rows={rows} />
    </>
  )
}

const noRemits = (rows: readonly SubjectRow[]) =>
  rows.every((r) => r.cells.every((c) => c.kind === 'outside' || c.kind === 'carried'))

const Views = ({ visit, covered }: { visit: Visit; covered: Covered }) => {
  const t = coverageTexts(visit.language)
  return (
    <Tabs
      label={t.views}
      items={[
        { href: visit.to(paths.coverage), text: t.visions, current: covered === 'vision' },
        { href: visit.to(paths.valueCoverage), text: t.values, current: covered === 'core-value' },
      ]}
    />
  )
}

const LookAt = ({ visit, covered, coverage, rows }: CoverageProps & { rows: SubjectRow[] }) => {
  const t = coverageTexts(visit.language)
  const worst = worthLooking(rows)
  return (
    <Section id="se-paa" title={t.lookAt}>
      {worst.length === 0 && <p>{t.lookAtNone}</p>}
      <ol class="li">
        {worst.map((row) => {
          const open = coverage.committees.filter((_, i) => row.cells[i]!.kind === 'open')
          return (
            <li>
              <b>
                <a href={visit.to(row.path, { slug: row.slug })}>
                  <Named row={row} lang={visit.language} />
                </a>
              </b>{' '}
              {openText(visit, covered, row, open)}
              <ReasonLinks visit={visit} covered={covered} row={row} open={open} />
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

function openText(visit: Visit, covered: Covered, row: SubjectRow, open: readonly Body[]) {
  const t = coverageTexts(visit.language)
  const names = open.map((b) => inLanguage(b.name, visit.language).text)
  if (covered === 'core-value') return t.valueMissing(names)
  return row.goals === 0 ? t.noGoalAt(names) : t.missing(names)
}

/** A gap may be meant: whoever may say so finds the way here. */
const ReasonLinks = ({
  visit,
  covered,
  row,
  open,
}: {
  visit: Visit
  covered: Covered
  row: SubjectRow
  open: readonly Body[]
}) => {
  const t = coverageTexts(visit.language)
  const own = open.filter((b) => mayDeclareGap(visit.actor, b.id))
  if (!own.length) return null
  return (
    <span class="meta">
      {own.map((body, i) => (
        <>
          {i > 0 && ' · '}
          <a href={reasonAddress(visit, covered, row.code, body.code)}>
            {t.giveReason(body.short ?? inLanguage(body.name, visit.language).text)}
          </a>
        </>
      ))}
    </span>
  )
}

const Matrix = (props: CoverageProps & { rows: SubjectRow[] }) => {
  const { visit, covered, coverage, rows } = props
  const t = coverageTexts(visit.language)
  const csv = visit.to(covered === 'vision' ? paths.coverageCsv : paths.valueCoverageCsv)
  const intro = (
    <>
      {t.tableIntro} {!visit.actor.signedIn && words(visit.language).publicOnly}{' '}
      {frameTexts(visit.language).daily} <a href={csv}>{words(visit.language).csv}</a>
    </>
  )
  return (
    <Section
      id="tabel"
      wide
      title={t.tableTitle(rows.length, coverage.committees.length, covered === 'core-value')}
      intro={intro}
    >
      <CoverageMatrix {...props} />
    </Section>
  )
}
