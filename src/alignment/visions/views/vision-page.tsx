import { frameTexts } from '#organisation'
import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Section, Table } from '#ui'
import { paths, planPaths } from '../../words/paths.ts'
import { ForeignNote, Say, say } from '../../words/say.tsx'
import { words } from '../../words/status.ts'
import type { VisionPageData } from '../page-data.ts'
import { visionTexts } from '../texts.ts'
import { CommitteesSection } from './committees-section.tsx'
import { StoppedSection, ComingSection } from './lists.tsx'
import { MoreOfThread, shownThread, ThreadSection } from './thread-section.tsx'
import { CitizenHead, WorkingHead } from './vision-head.tsx'
import { WhySection } from './why-section.tsx'
import { SumMark } from '../../words/sum-mark.tsx'

interface Props {
  visit: Visit
  data: VisionPageData
}

/** One vision from the promise to the single action. One address for all; who reads decides what is said first. */
export const VisionPage = ({ visit, data }: Props) => {
  const { vision, limits, explaining, stopped, coming, panels } = data
  const { language } = visit
  const citizen = !visit.actor.signedIn
  return (
    <>
      {citizen ? <CitizenHead visit={visit} data={data} /> : <WorkingHead visit={visit} data={data} />}
      <ForeignNote texts={[vision.title, vision.challenge, ...vision.means]} lang={language} />
      <p class="meta near">
        {citizen && words(language).publicOnly} {frameTexts(language).daily}
      </p>
      <WhySection visit={visit} at={vision.at} limits={limits} actions={explaining} />
      {panels.filter((p) => p.order < 50).map(panelSection)}
      <ThreadOfVision visit={visit} data={data} />
      <CommitteesSection visit={visit} data={data} />
      {coming.length > 0 && <ComingSection visit={visit} coming={coming} />}
      {panels.filter((p) => p.order >= 50).map(panelSection)}
      {stopped.length > 0 && <StoppedSection visit={visit} stopped={stopped} />}
      {!citizen && <MeansSection visit={visit} data={data} />}
      {citizen && vision.partners.length > 0 && <PartnersSection visit={visit} data={data} />}
      {data.thread.goals.length > 0 && <NumbersSection visit={visit} data={data} />}
    </>
  )
}

const panelSection = ({ id, title, intro, content }: VisionPageData['panels'][number]) => (
  <Section id={id} title={title} {...(intro && { intro })}>
    {content}
  </Section>
)

const ThreadOfVision = ({ visit, data: { vision, thread, late, coverage } }: Props) => {
  const t = visionTexts(visit.language)
  const { at } = vision
  return (
    <ThreadSection
      visit={visit}
      title={t.thread}
      intro={t.threadIntro(at.bodies, at.goals, thread.tracks.length, at.actions)}
      none={t.threadNone}
      thread={thread}
      late={late}
      committees={coverage.committees}
    />
  )
}

const MeansSection = ({ visit, data: { vision } }: Props) => {
  const t = visionTexts(visit.language)
  if (!vision.means.length && !vision.partners.length) return null
  return (
    <Section id="midler" title={t.means}>
      <ul class="li">
        {vision.means.map((text) => (
          <li>
            <Say text={text} lang={visit.language} />
          </li>
        ))}
      </ul>
      {vision.partners.length > 0 && (
        <p>
          {t.partners}: {formats(visit.language).list(vision.partners)}.
        </p>
      )}
    </Section>
  )
}

const PartnersSection = ({ visit, data: { vision } }: Props) => (
  <Section id="partnere" title={visionTexts(visit.language).partners}>
    <p>{formats(visit.language).list(vision.partners)}.</p>
  </Section>
)

/** The table behind the thread: one goal per row, the same numbers. */
const NumbersSection = ({ visit, data }: Props) => {
  const { vision, thread, coverage } = data
  const parts = shownThread(visit, thread, coverage.committees)
  const goals = parts.reduce((sum, { left }) => sum + left.goals, 0)
  const { language } = visit
  const t = visionTexts(language)
  const { percent, number } = formats(language)
  const share = (value: number | null) => (value === null ? '–' : percent(value))
  const intro = (
    <>
      {t.tableIntro} <a href={visit.to(paths.visionCsv, { slug: vision.slug })}>{t.csv}</a>
    </>
  )
  return (
    <Section id="tabel" wide title={t.table} intro={intro}>
      <Table
        class="tabel"
        caption={t.table}
        hideCaption
        empty={t.threadNone}
        columns={[
          { text: t.columns.goal },
          { text: t.columns.committee },
          { text: t.columns.status },
          { text: t.columns.done, number: true, label: `${t.columns.done}:` },
          { text: t.columns.expected, number: true, label: `${t.columns.expected}:` },
          { text: t.columns.tracks, number: true, label: `${t.columns.tracks}:` },
          { text: t.columns.actions, number: true, label: `${t.columns.actions}:` },
          { text: t.columns.late, number: true, label: `${t.columns.late}:` },
        ]}
        rows={parts
          .flatMap((part) => part.goals)
          .map(({ goal, tracks }) => {
            return {
              cells: [
                <a href={visit.to(planPaths.goal, { slug: goal.slug })}>
                  <Say text={goal.title} lang={language} />
                </a>,
                coverage.committees.find((b) => b.id === goal.bodyId)?.short ??
                  say(coverage.committees.find((b) => b.id === goal.bodyId)?.name, language),
                <SumMark at={goal.at} language={language} />,
                share(goal.at.progress),
                share(goal.at.expected),
                number(tracks.length),
                number(goal.at.actions),
                goal.at.late ? number(goal.at.late) : '–',
              ],
            }
          })}
      />
      {goals > 0 && (
        <p class="meta more">
          <MoreOfThread visit={visit} left={{ goals }} at="tabel" />
        </p>
      )}
    </Section>
  )
}
