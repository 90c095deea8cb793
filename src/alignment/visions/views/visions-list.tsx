import { frameTexts } from '#organisation'
import type { Visit } from '#platform/http'
import { CompassMark, EmptyState, FlatSpike, Head, hueClass } from '#ui'
import { countBySignal, type StandingStar, type StandingVision } from '../../star/rules.ts'
import { starTexts } from '../../star/texts.ts'
import { promiseLine } from '../../star/views/front-panels.tsx'
import { paths } from '../../words/paths.ts'
import { ForeignNote, Say } from '../../words/say.tsx'
import { caption, words } from '../../words/status.ts'
import { visionTexts } from '../texts.ts'
import { SumMark } from '../../words/sum-mark.tsx'

interface ListProps {
  visit: Visit
  standing: StandingStar
}

/** All visions by focus area, each with its blade and its signal. */
export const VisionsList = ({ visit, standing }: ListProps) => {
  const { language } = visit
  const { star, visions } = standing
  if (!visions.length)
    return (
      <EmptyState title={visionTexts(language).listTitle} level={1}>
        {visionTexts(language).listEmpty}
      </EmptyState>
    )
  const counts = countBySignal(visions)
  const t = starTexts(language)
  return (
    <>
      <Head title={t.headline(counts, visions.length)} lead={t.lead(counts)}>
        <p class="meta">
          {!visit.actor.signedIn && words(language).publicOnly} {frameTexts(language).daily}
        </p>
      </Head>
      <div class="prom">
        {star.areas.map((area, i) => (
          <section class={hueClass(area.hue)}>
            <h2>
              <CompassMark n={star.areas.length} i={i} />{' '}
              <a href={visit.to(paths.focusArea, { slug: area.slug })}>
                <Say text={area.title} lang={language} />
              </a>
            </h2>
            <ul>
              {visions
                .filter((v) => v.area === area)
                .map((vision) => (
                  <VisionLine visit={visit} vision={vision} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <ForeignNote texts={[...star.areas, ...visions].map((p) => p.title)} lang={language} />
    </>
  )
}

export const VisionLine = ({ visit, vision }: { visit: Visit; vision: StandingVision }) => {
  const { language } = visit
  return (
    <li>
      <a href={visit.to(paths.vision, { slug: vision.slug })}>
        <b>
          {vision.number} <Say text={vision.title} lang={language} />
        </b>
        <SumMark at={vision.at} language={language} />
        <p>
          <FlatSpike progress={vision.at.progress} expected={vision.at.expected} hue={vision.hue} />{' '}
          {caption(language, vision.at)}
        </p>
        <p>{promiseLine(visit, vision)}</p>
      </a>
    </li>
  )
}
