import type { Visit } from '#platform/http'
import { MineList, Section } from '#ui'
import { needingCare, type StandingStar, type StandingVision } from '../../star/rules.ts'
import { paths } from '../../words/paths.ts'
import { Say } from '../../words/say.tsx'
import { caption, statusOfSum } from '../../words/status.ts'
import { homeTexts } from '../texts.ts'
import type { HomeProps } from './home-page.tsx'

/** Visions as lines with their blades. */
export const visionItems = (visit: Visit, visions: readonly StandingVision[], { star }: StandingStar) =>
  visions.map((vision) => {
    const status = statusOfSum(visit.language, vision.at)
    return {
      title: (
        <>
          {vision.number} <Say text={vision.title} lang={visit.language} />
        </>
      ),
      href: visit.to(paths.vision, { slug: vision.slug }),
      mark: { n: star.areas.length, i: star.areas.indexOf(vision.area), hue: vision.hue },
      hue: vision.hue,
      meta: caption(visit.language, vision.at),
      ...(vision.at.progress !== null && { progress: vision.at.progress, expected: vision.at.expected }),
      ...(status && { status }),
    }
  })

/** The visions that the person's committees carry. */
export const VisionsPart = ({ visit, data: { standing, coverage, roles } }: HomeProps) => {
  const t = homeTexts(visit.language)
  const columns = coverage.committees.flatMap((b, i) => (roles.bodyIds.includes(b.id) ? [i] : []))
  const carried = standing.visions.filter((v) =>
    columns.some((i) => coverage.row(v.id).cells[i]?.kind === 'carried'),
  )
  if (!carried.length) return null
  return (
    <Section
      id="visioner"
      title={roles.politician ? t.yourVisions : t.committeeVisions}
      {...(roles.politician && { intro: t.yourVisionsIntro })}
    >
      <MineList items={visionItems(visit, carried, standing)} />
    </Section>
  )
}

/** The visions that are farthest behind. */
export const FarthestPart = ({ visit, data: { standing } }: HomeProps) => {
  const t = homeTexts(visit.language)
  if (!standing.visions.length) return null
  const worst = needingCare(standing.visions).slice(0, 5)
  return (
    <Section id="laengst" title={t.farthest}>
      {worst.length ? <MineList items={visionItems(visit, worst, standing)} /> : <p>{t.farthestNone}</p>}
    </Section>
  )
}
