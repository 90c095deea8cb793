import type { Visit } from '#platform/http'
import { ButtonLink, Buttons, Head, Notice } from '#ui'
import { paths } from '../../words/paths.ts'
import { refuseGap, type GapRefusal } from '../rules.ts'
import type { GapSpot } from '../spot.ts'
import { named } from '../subjects.ts'
import { coverageTexts } from '../texts.ts'

interface RefusedProps {
  visit: Visit
  spot: GapSpot
  refusal?: GapRefusal
  /** What was written, so that it is not lost. */
  typed?: string
}

/** There is no open gap here to give a reason for. */
export const RefusedPage = ({
  visit,
  spot,
  refusal = refuseGap(spot.cell) ?? 'declared',
  typed,
}: RefusedProps) => {
  const t = coverageTexts(visit.language)
  return (
    <>
      <Head title={named(spot.subject)} lead={t.refusals[refusal]} />
      {typed && <Notice title={t.reason}>{typed}</Notice>}
      <Buttons>
        <ButtonLink href={visit.to(spot.covered === 'vision' ? paths.coverage : paths.valueCoverage)}>
          {t.title}
        </ButtonLink>
      </Buttons>
    </>
  )
}
