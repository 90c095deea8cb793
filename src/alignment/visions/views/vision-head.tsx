import type { Visit } from '#platform/http'
import { formats, type LocalText } from '#platform/i18n'
import { behindTold, type Shown } from '#plans'
import { BigSpike, Head } from '#ui'
import { Say, say, SayWithin, Told } from '../../words/say.tsx'
import { caption } from '../../words/status.ts'
import { SumMark } from '../../words/sum-mark.tsx'
import { promiseLine } from '../../star/views/front-panels.tsx'
import type { VisionPageData } from '../page-data.ts'
import { hasCulprits } from '../rules.ts'
import { visionTexts } from '../texts.ts'

interface HeadProps {
  visit: Visit
  data: VisionPageData
}

/** For those who work with it: the number, the finding, the blade in full size. */
export const WorkingHead = ({ visit, data }: HeadProps) => {
  const { vision } = data
  const { language } = visit
  const t = visionTexts(language)
  return (
    <div class="vh-grid">
      <div>
        <p class="meta over">
          {t.vision(vision.number)} <SumMark at={vision.at} language={language} />
        </p>
        <h1>
          <Say text={vision.title} lang={language} />
        </h1>
        <p class="lead">
          <Say text={vision.challenge} lang={language} />
        </p>
      </div>
      <Blade visit={visit} data={data} />
    </div>
  )
}

const Blade = ({ visit, data: { vision, standing, limits } }: HeadProps) => {
  const t = visionTexts(visit.language)
  const { percent, dayMonth, number } = formats(visit.language)
  const { progress, expected, signal } = vision.at
  const nothing = signal === 'gap' ? t.noGoal : t.noFigures
  if (signal === 'gap' || progress === null)
    return (
      <BigSpike
        progress={null}
        hue={vision.hue}
        label={caption(visit.language, vision.at)}
        sentence={nothing}
        words={{ value: '–', done: nothing }}
      />
    )
  const ends = standing.star.strategy?.endsOn
  const owed = behindTold(vision.at, limits)
  const sentence = `${percent(progress)} ${t.bigSentence} ${t.bigSentenceExpected(percent(expected ?? 0))}`
  return (
    <BigSpike
      progress={progress}
      expected={expected}
      hue={vision.hue}
      label={sentence}
      sentence={sentence}
      words={{
        value: percent(progress),
        done: t.bigValue,
        ...(owed > 0 && { owed: t.bigOwed(number(owed)) }),
        expected: t.bigExpected(percent(expected ?? 0)),
        ...(ends && { full: t.bigFull(dayMonth(ends)) }),
      }}
    />
  )
}

/** For citizens: what was promised, how far it is, what is lacking. */
export const CitizenHead = ({ visit, data }: HeadProps) => {
  const { vision } = data
  const { language } = visit
  const t = visionTexts(language)
  const { percent, day } = formats(language)
  const { progress, expected, signal } = vision.at
  return (
    <>
      <Head
        title={<Say text={vision.title} lang={language} />}
        lead={vision.means.length > 0 && <Say text={vision.challenge} lang={language} />}
      >
        <div class="vhd">
          <SumMark at={vision.at} language={language} />
          {progress !== null && signal !== 'gap' && (
            <span class="meta">
              {t.publicMeta(percent(progress), percent(expected ?? 0), day(visit.db.today))}
            </span>
          )}
        </div>
      </Head>
      <div class="ans">
        <Answer title={t.promised}>
          {vision.means.length ? (
            <Means visit={visit} data={data} />
          ) : (
            <p>
              <Say text={vision.challenge} lang={language} />
            </p>
          )}
        </Answer>
        <Answer title={t.soFar}>
          <SoFar visit={visit} data={data} />
        </Answer>
        <Answer title={t.lacking}>
          <p>
            <SayWithin
              sentence={lackingText(visit, data)}
              texts={[...data.late, ...data.explaining].map(({ title }) => title)}
              lang={language}
            />
          </p>
        </Answer>
      </div>
    </>
  )
}

const Answer = ({ title, children }: { title: string; children?: unknown }) => (
  <div>
    <h2>{title}</h2>
    {children}
  </div>
)

const Means = ({ visit, data }: HeadProps) => (
  <ul class="dash">
    {data.vision.means.map((text) => (
      <li>
        <Say text={text} lang={visit.language} />
      </li>
    ))}
  </ul>
)

const SoFar = ({ visit, data }: HeadProps) => (
  <>
    <p>{promiseLine(visit, data.vision)}</p>
    {data.news.slice(0, 1).map(({ title, line }) => (
      <p>
        <Say text={title} lang={visit.language} />: <Told text={line} visit={visit} />
      </p>
    ))}
  </>
)

function lackingText(visit: Visit, { vision, late, explaining }: VisionPageData) {
  const t = visionTexts(visit.language)
  const { at } = vision
  if (at.signal === 'gap') return t.gapLacking
  const named = (actions: readonly { title: LocalText }[], all: number, told: typeof t.lateNames) => {
    const titles = actions.slice(0, most).map((a) => say(a.title, visit.language))
    return titles.length ? told(titles, Math.max(0, all - titles.length)) : ''
  }
  if (at.late > 0) return named(late, at.late, t.lateNames)
  if (!hasCulprits(at.because)) return t.lackingNothing
  const shownAs = (shown: Shown) => explaining.filter((a) => a.shown === shown)
  const [atRisk, silent] = [shownAs('at-risk'), shownAs('silent')]
  return (
    [named(atRisk, at.atRisk, t.atRiskNames), named(silent, at.silent, t.silentNames)]
      .filter(Boolean)
      .join(' ') || named(explaining, explaining.length, t.behindNames)
  )
}
const most = 3
