import { frameTexts, type Body } from '#organisation'
import type { Visit } from '#platform/http'
import type { FocusArea } from '#strategy'
import { ButtonLink, Head, hueClass, Section } from '#ui'
import { worthLooking } from '../../coverage/rules.ts'
import type { ServedValue } from '../../star/rules.ts'
import { starTexts } from '../../star/texts.ts'
import { countBySignal } from '../../star/rules.ts'
import { paths, planPaths } from '../../words/paths.ts'
import { Say, say } from '../../words/say.tsx'
import { words } from '../../words/status.ts'
import type { OverviewData } from '../overviews.tsx'
import type { ThreadTrack } from '../rules.ts'
import { visionTexts } from '../texts.ts'
import { hasMore, MoreOfThread, shownThread, ThreadSection } from './thread-section.tsx'
import { VisionLine } from './visions-list.tsx'

interface OverviewProps {
  visit: Visit
  data: OverviewData
}

const Near = ({ visit }: { visit: Visit }) => (
  <p class="meta near">
    {!visit.actor.signedIn && words(visit.language).publicOnly} {frameTexts(visit.language).daily}
  </p>
)

/** A focus area: its visions and everything that serves it. */
export const AreaPage = ({ visit, area, data }: OverviewProps & { area: FocusArea }) => {
  const { language } = visit
  const t = visionTexts(language)
  const own = data.standing.visions.filter((v) => v.area.id === area.id)
  return (
    <>
      <Head
        over={`${t.areaOver} ${area.number}`}
        title={<Say text={area.title} lang={language} />}
        lead={<Say text={area.summary} lang={language} />}
      />
      <Near visit={visit} />
      <Section
        id="visioner"
        title={t.areaVisions}
        intro={starTexts(language).headline(countBySignal(own), own.length)}
      >
        <div class={`prom prom--one ${hueClass(area.hue)}`}>
          <ul>
            {own.map((vision) => (
              <VisionLine visit={visit} vision={vision} />
            ))}
          </ul>
        </div>
      </Section>
      <ThreadSection
        visit={visit}
        title={t.areaThread}
        none={t.threadNone}
        thread={data.thread}
        late={data.late}
        committees={data.coverage.committees}
        hue={area.hue}
      />
    </>
  )
}

/** A value: its question, and who says that they serve it. It is not measured, so nothing here is a status. */
export const ValuePage = ({ visit, value, data }: OverviewProps & { value: ServedValue }) => {
  const { language } = visit
  const t = visionTexts(language)
  return (
    <>
      <Head
        over={t.valueOver}
        title={<Say text={value.title} lang={language} />}
        lead={<Say text={value.summary} lang={language} />}
      />
      <Near visit={visit} />
      <Section id="spoergsmaal" title={t.valueQuestion}>
        <p class="read">
          <Say text={value.question} lang={language} />
        </p>
      </Section>
      <Served visit={visit} value={value} data={data} />
    </>
  )
}

/** Which goals and actions say they serve it, per committee; without signals. */
const Served = ({ visit, value, data }: OverviewProps & { value: ServedValue }) => {
  const t = visionTexts(visit.language)
  const { thread, coverage } = data
  const carriers = shownThread(visit, thread, coverage.committees).flatMap((part) => {
    const body = coverage.committees.find((b) => b.id === part.bodyId)
    return body ? [{ body, ...part }] : []
  })
  return (
    <Section id="tjener" title={t.valueThread} intro={t.valueHead(value.goals, value.actions)}>
      {carriers.length === 0 && <p>{t.valueNone}</p>}
      <ul class="li">
        {carriers.map(({ body, goals, loose, left }) => (
          <li>
            <b>
              <a href={visit.to(paths.committee, { slug: body.slug })}>
                <Say text={body.name} lang={visit.language} />
              </a>
            </b>
            <ul class="dash">
              {goals.map(({ goal }) => (
                <ServedLine visit={visit} thing={goal} href={visit.to(planPaths.goal, { slug: goal.slug })} />
              ))}
              {loose.map((track) => (
                <ServedLine
                  visit={visit}
                  thing={track}
                  href={visit.to(planPaths.track, { slug: track.slug })}
                />
              ))}
              {hasMore(left) && (
                <li>
                  <MoreOfThread visit={visit} left={left} at="tjener" />
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
      <p>
        <a href={visit.to(paths.valueCoverage)}>{t.toCoverage}</a>
      </p>
    </Section>
  )
}

interface ServedLineProps {
  visit: Visit
  thing: Pick<ThreadTrack, 'title' | 'at'>
  href: string
}
const ServedLine = ({ visit, thing, href }: ServedLineProps) => (
  <li>
    <a href={href}>
      <Say text={thing.title} lang={visit.language} />
    </a>
    <span class="meta"> {words(visit.language).actions(thing.at.actions)}</span>
  </li>
)

interface BodyProps {
  visit: Visit
  body: Body
  /** An action counts once, however many of the committee's tracks it serves. */
  data: OverviewData & { plan: { slug: { da?: string; en?: string } } | undefined; actions: number }
}

/** A committee: the visions it carries, what is open in its remit, and its own thread. */
export const BodyPage = ({ visit, body, data }: BodyProps) => {
  const { language } = visit
  const t = visionTexts(language)
  const { standing, coverage, thread } = data
  const at = coverage.committees.findIndex((b) => b.id === body.id)
  const kindOf = (id: string) => coverage.row(id).cells[at]?.kind
  const carried = standing.visions.filter((v) => kindOf(v.id) === 'carried')
  const open = worthLooking(standing.visions.map((v) => ({ ...coverage.row(v.id), vision: v }))).filter(
    (r) => r.cells[at]?.kind === 'open',
  )
  return (
    <>
      <Head
        over={t.bodyOver}
        title={say(body.name, language)}
        lead={t.bodyLead(thread.goals.length, data.actions)}
      />
      <Near visit={visit} />
      <Section id="visioner" title={t.bodyVisions}>
        {carried.length === 0 && <p>{t.bodyVisionsNone}</p>}
        <div class="prom prom--one">
          <ul>
            {carried.map((vision) => (
              <VisionLine visit={visit} vision={vision} />
            ))}
          </ul>
        </div>
      </Section>
      {open.length > 0 && (
        <Section id="huller" title={t.bodyOpen(open.length)}>
          <ul class="li">
            {open.map(({ vision }) => (
              <li>
                <a href={visit.to(paths.vision, { slug: vision.slug })}>
                  {vision.number} <Say text={vision.title} lang={language} />
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a href={visit.to(paths.coverage)}>{t.seeCoverage}</a>
          </p>
        </Section>
      )}
      <ThreadSection
        visit={visit}
        title={t.bodyThread}
        none={t.bodyNone}
        thread={thread}
        late={data.late}
        committees={coverage.committees}
      />
      {data.plan && (
        <p>
          <ButtonLink href={visit.to(planPaths.developmentPlan, { slug: data.plan.slug })} quiet>
            {t.readPlan}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
