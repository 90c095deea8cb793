import { inLanguage } from '#platform/i18n'
import { PostButton, Section } from '#ui'
import { paths } from '../../words/paths.ts'
import { Told } from '../../words/say.tsx'
import { mayDeclareGap, type DeliberateGap } from '../rules.ts'
import { coverageTexts } from '../texts.ts'
import { Named } from './named.tsx'
import { dayAndName, type CoverageProps, type SubjectRow } from './shared.ts'

/** The gaps that are meant: who, when, why. One that a goal has filled since is no gap any more and not shown. */
export const DeliberateGaps = (props: CoverageProps & { rows: SubjectRow[] }) => {
  const { visit, rows, coverage } = props
  const t = coverageTexts(visit.language)
  const meant = rows.flatMap((row) =>
    row.cells.flatMap((cell, i) =>
      cell.kind === 'deliberate' ? [{ row, gap: cell.gap, body: coverage.committees[i]! }] : [],
    ),
  )
  return (
    <Section id="valgt-fra" title={t.gapsTitle} intro={t.gapsIntro}>
      {meant.length === 0 && <p>{t.gapsNone}</p>}
      <ul class="li">
        {meant.map(({ row, gap, body }) => (
          <li id={`hul-${gap.id}`}>
            <b>
              <Named row={row} lang={visit.language} />
            </b>{' '}
            · {inLanguage(body.name, visit.language).text}: <Told text={gap.reason} visit={visit} />
            <span class="meta">{dayAndName(visit, gap.declaredOn, gap.declaredBy)}</span>
            <EndGap {...props} gap={gap} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const EndGap = ({ visit, gap }: CoverageProps & { gap: DeliberateGap }) =>
  mayDeclareGap(visit.actor, gap.bodyId) ? (
    <PostButton
      action={visit.to(paths.endGap, { id: gap.id })}
      fields={{ token: visit.formToken() }}
      quiet
      small
    >
      {coverageTexts(visit.language).end}
    </PostButton>
  ) : null
