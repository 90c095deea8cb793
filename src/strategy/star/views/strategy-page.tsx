import { framed, frameTexts } from '#organisation'
import type { Answer, Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { ButtonLink, CompassMark, EmptyState, Head, KeyValues, Section } from '#ui'
import { mayEditStrategy } from '../../editor/rules.ts'
import { strategyPaths, visionPath } from '../../paths.ts'
import { textsIn } from '../../texts.ts'
import type { CoreValue, FocusArea, Star, Strategy, Vision } from '../rules.ts'
import { foreignAmong, plain, Prose, Said } from './said.tsx'

/** The strategy as a text to read, for everybody. */
export function strategyPage(visit: Visit, star: Star): Answer {
  const { strategy } = star
  const t = textsIn(visit.language)
  const shell = {
    title: strategy ? plain(strategy.title, visit.language) : t.strategy,
    crumbs: [{ text: t.strategy }],
  }
  if (!strategy)
    return framed(visit, {
      ...shell,
      children: (
        <EmptyState level={1} title={t.reading.none}>
          {t.reading.noneText}
        </EmptyState>
      ),
    })
  const children = (
    <>
      <Head
        over={t.reading.over(strategy.periodName)}
        title={<Said text={strategy.title} language={visit.language} />}
        lead={<Said text={strategy.overallGoal} language={visit.language} />}
      />
      <Foreign visit={visit} star={star} />
      {mayEditStrategy(visit.actor) && (
        <p class="btns">
          <ButtonLink quiet small href={visit.to(strategyPaths.edit)}>
            {t.reading.edit}
          </ButtonLink>
        </p>
      )}
      <Values visit={visit} values={star.values} />
      {star.areas.map((area, i) => (
        <Area visit={visit} area={area} mark={{ n: star.areas.length, i }} />
      ))}
      <Facts visit={visit} strategy={strategy} />
      <p>
        <a href={visit.to(strategyPaths.changes)}>{t.reading.changes}</a>
      </p>
    </>
  )
  return framed(visit, { ...shell, description: plain(strategy.overallGoal, visit.language), children })
}

const Foreign = ({ visit, star }: { visit: Visit; star: Star }) => {
  const texts = [
    ...(star.strategy ? [star.strategy.title, star.strategy.overallGoal] : []),
    ...star.values.flatMap((v) => [v.title, v.summary, v.question]),
    ...star.areas.flatMap((a) => [
      a.title,
      a.summary,
      ...a.visions.flatMap((v) => [v.title, v.challenge, ...v.means]),
    ]),
  ]
  const words = frameTexts(visit.language).foreign
  return (
    <>
      {foreignAmong(texts, visit.language).map((lang) => (
        <p class="meta">{words[lang]}</p>
      ))}
    </>
  )
}

const Values = ({ visit, values }: { visit: Visit; values: readonly CoreValue[] }) => {
  const t = textsIn(visit.language).reading
  if (!values.length) return null
  return (
    <Section id="vaerdier" title={t.values} intro={t.valuesIntro}>
      <ul class="li">
        {values.map((value) => (
          <li id={`v-${value.code}`}>
            <h3>
              <Said text={value.title} language={visit.language} />
            </h3>
            <div class="read">
              <Prose text={value.summary} language={visit.language} />
            </div>
            {plain(value.question, visit.language) && (
              <p>
                <span class="meta">{t.asks}</span>
                <Said text={value.question} language={visit.language} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Area = ({ visit, area, mark }: { visit: Visit; area: FocusArea; mark: { n: number; i: number } }) => (
  <Section
    id={`o-${area.code}`}
    hue={area.hue}
    title={
      <span class="ar">
        <CompassMark {...mark} hue={area.hue} /> <Said text={area.title} language={visit.language} />
      </span>
    }
    intro={<Said text={area.summary} language={visit.language} />}
  >
    <ul class="li">
      {area.visions.map((vision) => (
        <VisionText visit={visit} vision={vision} />
      ))}
    </ul>
  </Section>
)

const VisionText = ({ visit, vision }: { visit: Visit; vision: Vision }) => {
  const { language } = visit
  const t = textsIn(language).reading
  return (
    <li>
      <h3>
        <span class="meta">{vision.number}</span>
        <a href={visit.to(visionPath, { slug: vision.slug })}>
          <Said text={vision.title} language={language} />
        </a>
      </h3>
      <div class="read">
        <Prose text={vision.challenge} language={language} />
      </div>
      {vision.means.length > 0 && (
        <>
          <p class="meta">{t.means}</p>
          <ul class="tr">
            {vision.means.map((m) => (
              <li>
                <Said text={m} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
      {vision.partners.length > 0 && (
        <p class="meta">
          {t.partners} {formats(language).list(vision.partners)}
        </p>
      )}
      {vision.target?.year && <p class="meta">{t.target(String(vision.target.year))}</p>}
    </li>
  )
}

const Facts = ({ visit, strategy }: { visit: Visit; strategy: Strategy }) => {
  const t = textsIn(visit.language).reading
  const { day } = formats(visit.language)
  const { periodName, endsOn, councilTermStarts, councilTermEnds, planStrategy, supersedes } = strategy
  const term = councilTermStarts && councilTermEnds
  return (
    <Section id="om" title={t.facts}>
      <KeyValues
        facts={[
          { term: t.period, value: periodName, note: endsOn && t.until(day(endsOn)) },
          ...(term
            ? [
                {
                  term: t.term,
                  value: t.termFacts(day(councilTermStarts), day(councilTermEnds)),
                  note: endsOn && endsOn !== councilTermEnds && t.termDiffers,
                },
              ]
            : []),
          ...(planStrategy ? [{ term: t.statutory, value: t.statutoryYes }] : []),
          ...(supersedes
            ? [{ term: t.supersedes, value: <Said text={supersedes.title} language={visit.language} /> }]
            : []),
        ]}
      />
    </Section>
  )
}
