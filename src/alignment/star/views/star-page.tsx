import type { Child } from 'hono/jsx'
import { frameTexts } from '#organisation'
import { fingerprint, remembered, type Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { daysBetween } from '#platform/time'
import { ButtonLink, Section, Star, StatusMark, Tally } from '#ui'
import { actionLines, releaseLines, visionLines } from '../../changes/lines.tsx'
import { onePerAction, visionTurns } from '../../changes/rules.ts'
import { ChangeList } from '../../changes/views/change-list.tsx'
import { ForeignNote } from '../../words/say.tsx'
import { paths } from '../../words/paths.ts'
import { keyOf, words } from '../../words/status.ts'
import type { StarPageData } from '../page-data.ts'
import { countBySignal, needingCare, type StandingStar, type VisionSignal } from '../rules.ts'
import { starTexts } from '../texts.ts'
import { Deadlines } from './deadlines.tsx'
import { HowToRead } from './how-to-read.tsx'
import { starData } from './star-data.ts'
import { StarTable } from './star-table.tsx'
import { LateTable, SilentTable } from './watched-table.tsx'

interface Props {
  visit: Visit
  data: StarPageData
}

/**
 * The star overview: the finding in words, the figure that proves it, and what moved. It is the same for everyone of an audience,
 * so each part is remembered with the data that it was drawn from.
 */
export const StarPage = ({ visit, data }: Props) => {
  const { standing, meetings } = data
  const { star, whole } = standing
  const words = fingerprint(star)
  const figures = fingerprint([
    words,
    standing.visions.map((v) => v.at),
    standing.values.map((v) => [v.goals, v.actions]),
  ])
  const signals = [words, standing.visions.map((v) => v.at.signal)]
  const part = (name: string, of: unknown, draw: () => Child) => remembered(visit, `star ${name}`, of, draw)
  return (
    <>
      {part('hero', [figures, meetings], () => (
        <Hero visit={visit} data={data} />
      ))}
      {part('since', [signals, meetings, data.days, data.releases, data.turns, data.overdue], () => (
        <Since visit={visit} data={data} />
      ))}
      {part('late', [words, data.late, whole.late, whole.actions], () => (
        <Late visit={visit} data={data} />
      ))}
      {part('silent', [words, data.silent, whole.silent], () => (
        <Silent visit={visit} data={data} />
      ))}
      {part('next', [words, data.nextMeetings, data.milestones], () => (
        <Next visit={visit} data={data} />
      ))}
      {part('table', figures, () => (
        <AsTable visit={visit} standing={standing} />
      ))}
    </>
  )
}

const Hero = ({ visit, data }: Props) => {
  const t = starTexts(visit.language)
  const { standing, meetings } = data
  const counts = countBySignal(standing.visions)
  const headline = t.headline(counts, standing.visions.length)
  const { weekdayDay } = formats(visit.language)
  return (
    <div class="hero">
      <div class="intro">
        <p class="meta">{over(visit, standing)}</p>
        <h1>{headline}</h1>
        <p class="lead">
          {t.lead(counts)} {meetings.next && t.nextMeeting(weekdayDay(meetings.next))}
        </p>
        <SignalTally visit={visit} counts={counts} />
        <p>
          <ButtonLink href={visit.to(paths.changes)}>{t.prepare}</ButtonLink>
        </p>
        <HowToRead t={t} />
      </div>
      <Star
        {...starData(visit, standing)}
        label={headline}
        level={2}
        fold={{
          title: t.wholeStar,
          first: {
            title: t.startHere,
            ids: needingCare(standing.visions)
              .slice(0, 3)
              .map((v) => v.id),
          },
        }}
      >
        <p class="meta star__note">{frameTexts(visit.language).daily}</p>
      </Star>
      <ForeignNote
        texts={[...standing.visions, ...standing.star.areas, ...standing.values].map((p) => p.title)}
        lang={visit.language}
      />
    </div>
  )
}

function over(visit: Visit, { star: { strategy } }: StandingStar) {
  const t = starTexts(visit.language)
  const { weekdayDay, day } = formats(visit.language)
  const today = weekdayDay(visit.db.today).replace(/^./, (l) => l.toUpperCase())
  if (!strategy?.endsOn) return today
  const left = daysBetween(visit.db.today, strategy.endsOn)
  return `${today} · ${left >= 0 ? t.daysLeft(left) : t.strategyOver(day(strategy.endsOn))}`
}

const shown: readonly VisionSignal[] = ['on-track', 'at-risk', 'late', 'gap', 'not-started', 'completed']

export const SignalTally = ({ visit, counts }: { visit: Visit; counts: Record<VisionSignal, number> }) => {
  const { tally } = starTexts(visit.language)
  const items = shown
    .filter((signal) => counts[signal] > 0 || signal === 'on-track')
    .map((signal) => {
      const word = tally[signal]
      return {
        count: counts[signal],
        mark: <StatusMark status={keyOf(signal)} word="" shapeOnly />,
        text: typeof word === 'string' ? word : word(counts[signal]),
      }
    })
  return <Tally items={items} />
}

const Since = ({ visit, data }: Props) => {
  const t = starTexts(visit.language)
  const { meetings, standing } = data
  if (!meetings.last) return <Section id="siden" title={t.since} intro={t.noMeeting} />
  const lines = [
    ...visionLines(visit, visionTurns(data.days, standing.visions), standing.visions),
    ...releaseLines(visit, data.releases),
    ...actionLines(visit, onePerAction([...data.turns, ...data.overdue])),
  ].slice(0, 6)
  return (
    <Section id="siden" title={t.since} intro={t.sinceIntro(formats(visit.language).day(meetings.last))}>
      {lines.length ? <ChangeList lines={lines} foldAfter={3} /> : <p>{t.sinceNone}</p>}
      <p>
        <a href={visit.to(paths.changes)}>{t.allChanges}</a>
      </p>
    </Section>
  )
}

const Late = ({ visit, data: { standing, late } }: Props) => {
  const t = starTexts(visit.language)
  const { whole } = standing
  if (!late.length)
    return (
      <Section id="forsinket" title={t.lateTitle}>
        <p>{t.lateNone}</p>
      </Section>
    )
  return (
    <Section id="forsinket" title={t.lateTitle} intro={t.lateIntro(whole.late, whole.actions)}>
      <LateTable visit={visit} actions={late} standing={standing} caption={t.lateTitle} />
      <p>
        <a href={visit.to(paths.actions, { status: 'late' })}>{t.allLate(whole.late)}</a>
      </p>
      <ForeignNote texts={late.map((a) => a.title)} lang={visit.language} />
    </Section>
  )
}

const Silent = ({ visit, data: { standing, silent } }: Props) => {
  const t = starTexts(visit.language)
  const { whole } = standing
  if (!silent.length)
    return (
      <Section id="mangler" title={t.silentTitle}>
        <p>{t.silentNone}</p>
      </Section>
    )
  return (
    <Section id="mangler" title={t.silentTitle} intro={t.silentIntro(whole.silent)}>
      <SilentTable visit={visit} actions={silent} standing={standing} caption={t.silentTitle} />
      <p>
        <a href={visit.to(paths.actions, { status: 'silent' })}>{t.allSilent(whole.silent)}</a>
      </p>
      <ForeignNote texts={silent.map((a) => a.title)} lang={visit.language} />
    </Section>
  )
}

const Next = ({ visit, data }: Props) => {
  const t = starTexts(visit.language)
  const some = data.nextMeetings.some((m) => m.kind === 'council') || data.milestones.length > 0
  return (
    <Section id="frister" title={t.deadlines} intro={t.deadlinesIntro}>
      {some ? (
        <Deadlines
          visit={visit}
          meetings={data.nextMeetings}
          milestones={data.milestones}
          standing={data.standing}
        />
      ) : (
        <p>{t.deadlinesNone}</p>
      )}
    </Section>
  )
}

const AsTable = ({ visit, standing }: { visit: Visit; standing: StandingStar }) => {
  const t = starTexts(visit.language)
  const intro = (
    <>
      {t.tableIntro} <a href={visit.to(paths.starCsv)}>{words(visit.language).csv}</a>
    </>
  )
  return (
    <Section id="tabel" wide class="onask" title={t.table} intro={intro}>
      <p class="tolink">
        <a href="#tabel">{t.showTable(standing.visions.length)}</a>
      </p>
      <StarTable visit={visit} standing={standing} />
      <p class="meta">{t.valuesNote}</p>
    </Section>
  )
}
