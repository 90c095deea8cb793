import { frameTexts, framePaths } from '#organisation'
import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { latestDay } from '#platform/time'
import { CompassMark, cx, hueClass, SearchForm, Section, StarFigure, StatusMark } from '#ui'
import { missedDay } from '../../words/overdue.ts'
import { paths, planPaths } from '../../words/paths.ts'
import { ForeignNote, Say, Told } from '../../words/say.tsx'
import { statusOf, words } from '../../words/status.ts'
import { SumMark } from '../../words/sum-mark.tsx'
import type { NotReached, Reached } from '../front-queries.ts'
import { countBySignal, type StandingStar, type StandingVision } from '../rules.ts'
import { starTexts } from '../texts.ts'
import { starData } from './star-data.ts'

interface PanelProps {
  visit: Visit
  standing: StandingStar
}

/** The question, the answer in one sentence, and the star. */
export const FrontHero = ({ visit, standing }: PanelProps) => {
  const t = starTexts(visit.language)
  const { star, visions } = standing
  const lead =
    star.strategy && visions.length
      ? t.frontLead(countBySignal(visions), visions.length, star.strategy.periodName)
      : t.frontEmpty
  return (
    <div class="hero">
      <div>
        <h1>{t.frontTitle}</h1>
        <p class="lead">{lead}</p>
        <SearchForm
          action={visit.to(framePaths.search)}
          label={t.searchLabel}
          placeholder={t.searchHint}
          submit={t.search}
          id="soeg"
          hideLabel
        />
      </div>
      {visions.length > 0 && (
        <div class="fig">
          <StarFigure {...starData(visit, standing)} />
        </div>
      )}
    </div>
  )
}

/** Every promise by area, with its status and a line. */
export const Promises = ({ visit, standing }: PanelProps) => {
  const { language } = visit
  const t = starTexts(language)
  const { star, visions } = standing
  const intro = (
    <>
      {t.promisesIntro(formats(language).day(visit.db.today))} {words(language).publicOnly}{' '}
      {frameTexts(language).daily} <a href={visit.to(framePaths.method)}>{t.howWeJudge}</a>
    </>
  )
  return (
    <Section id="loefter" wide title={t.promises(visions.length)} intro={intro}>
      <div class="prom">
        {star.areas.map((area, i) => (
          <section class={cx(hueClass(area.hue))}>
            <h3>
              <CompassMark n={star.areas.length} i={i} /> <Say text={area.title} lang={language} />
            </h3>
            <ul>
              {visions
                .filter((v) => v.area === area)
                .map((vision) => (
                  <PromiseRow visit={visit} vision={vision} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <ForeignNote texts={[...star.areas, ...visions].map((p) => p.title)} lang={language} />
    </Section>
  )
}

const PromiseRow = ({ visit, vision }: { visit: Visit; vision: StandingVision }) => {
  const { language } = visit
  return (
    <li>
      <a href={visit.to(paths.vision, { slug: vision.slug })}>
        <b>
          <Say text={vision.title} lang={language} />
        </b>
        <SumMark at={vision.at} language={language} />
        <p>{promiseLine(visit, vision)}</p>
      </a>
    </li>
  )
}

export function promiseLine({ language }: Visit, { at }: Pick<StandingVision, 'at'>) {
  const t = starTexts(language)
  if (at.signal === 'gap') return t.promiseGap
  return at.actions === 0 ? t.promiseNoActions : t.promiseLine(at)
}

export const ReachedPanel = ({ visit, reached }: { visit: Visit; reached: readonly Reached[] }) => {
  const { language } = visit
  const t = starTexts(language)
  const done = statusOf(language, 'completed')
  return (
    <Section id="naaet" title={t.reached} intro={t.reachedIntro}>
      <ul class="li">
        {reached.map(({ title, slug, line, on }) => (
          <li>
            <StatusMark status={done.key} word={done.word} shapeOnly />{' '}
            <a href={visit.to(planPaths.action, { slug })}>
              <b>
                <Say text={title} lang={language} />
              </b>
            </a>{' '}
            <Told text={line} visit={visit} /> <span class="meta">{formats(language).day(on)}</span>
          </li>
        ))}
      </ul>
      <ForeignNote texts={reached.map((r) => r.title)} lang={language} />
    </Section>
  )
}

export const NotReachedPanel = ({
  visit,
  notReached,
}: {
  visit: Visit
  notReached: readonly NotReached[]
}) => {
  const { language } = visit
  const t = starTexts(language)
  const late = statusOf(language, 'late')
  return (
    <Section id="ikke-naaet" title={t.notReached} intro={t.notReachedIntro}>
      <ul class="li">
        {notReached.map((action) => (
          <li>
            <StatusMark status={late.key} word={late.word} shapeOnly />{' '}
            <a href={visit.to(planPaths.action, { slug: action.slug })}>
              <b>
                <Say text={action.title} lang={language} />
              </b>
            </a>{' '}
            {notReachedText(visit, action)}
          </li>
        ))}
      </ul>
      <ForeignNote texts={notReached.map((r) => r.title)} lang={language} />
    </Section>
  )
}

/** When it was due, why it was not, and the new date if there is one that has not passed. */
function notReachedText(visit: Visit, { firstEnds, deadline, line, reason, newDate }: NotReached) {
  const { language, db } = visit
  const t = starTexts(language)
  const { vagueDate, day } = formats(language)
  const missed = missedDay({ firstEnds, deadline }, db.today)
  const due = missed && (missed === deadline ? day(missed) : vagueDate(firstEnds!))
  const comes = newDate && (latestDay(newDate) ?? '9999') >= db.today ? vagueDate(newDate) : null
  return (
    <>
      {due && t.dueWas(due)} <Told text={reason || line} visit={visit} /> {comes && t.newDate(comes)}
    </>
  )
}

export const FromPromiseToAction = ({ visit, standing, committees }: PanelProps & { committees: number }) => {
  const t = starTexts(visit.language)
  const { values, visions, whole } = standing
  const steps = t.steps({
    values: values.length,
    visions: visions.length,
    committees,
    actions: whole.actions,
  })
  return (
    <Section id="vejen" title={t.fromPromise}>
      <ol class="how">
        {steps.map(({ title, text }) => (
          <li>
            <b>{title}</b>
            {text}
          </li>
        ))}
      </ol>
    </Section>
  )
}
