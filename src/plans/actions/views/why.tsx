import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http'
import { visionPath } from '#strategy'
import { CompassMark, hueClass, hueOf, Section, UpThread } from '#ui'
import { goalPaths, trackPaths } from '../../development-plans/paths.ts'
import { Said, SaidWithin } from '../../development-plans/views/parts.tsx'
import type { Action, Served, WayTrack } from '../rules.ts'
import { actionTexts, said } from '../words.ts'

type Goal = WayTrack['goals'][number]
/** One way from the action to the centre: its tracks, the goal they serve, and what the goal serves. */
interface Way {
  goal: Goal | null
  tracks: WayTrack[]
  serves: Served[]
}

/** Why we do this: every way from the action up to the overall goal. */
export const WhySection = ({ visit, action }: { visit: Visit; action: Action }) => {
  const t = actionTexts(visit.language).why
  const ways = waysOf(action.tracks)
  return (
    <Section id="hvorfor" title={t.title} intro={t.intro}>
      {ways.length === 0 ? (
        <p class="meta">{t.none}</p>
      ) : (
        <div class={ways.length > 1 ? 'two' : undefined}>
          {ways.map((way, i) => (
            <WayUp
              visit={visit}
              action={action}
              way={way}
              label={ways.length > 1 ? t.path(i + 1, ways.length) : t.onlyPath}
            />
          ))}
        </div>
      )}
    </Section>
  )
}

/** Tracks that serve the same goal are one way; a track without a goal that the reader may see is a way of its own. */
function waysOf(tracks: WayTrack[]): Way[] {
  const goals = new Map<string, Way>()
  const alone: Way[] = []
  for (const track of tracks) {
    if (!track.goals.length) alone.push({ goal: null, tracks: [track], serves: track.serves })
    for (const goal of track.goals) {
      const way = goals.get(goal.id) ?? { goal, tracks: [], serves: [...goal.serves] }
      way.tracks.push(track)
      for (const s of track.serves) if (!way.serves.some((o) => o.id === s.id)) way.serves.push(s)
      goals.set(goal.id, way)
    }
  }
  return [...goals.values(), ...alone]
}

const WayUp = ({ visit, action, way, label }: { visit: Visit; action: Action; way: Way; label: string }) => {
  const t = actionTexts(visit.language).why
  const lang = visit.language
  const items: { over?: Child; title: Child; href?: string; current?: boolean; meta?: Child }[] = []
  if (action.overallGoal)
    items.push({ title: <Said text={action.overallGoal} language={lang} />, meta: t.overallGoal })
  items.push(...servedItems(visit, action, way.serves))
  if (way.goal)
    items.push({
      title: <Said text={way.goal.title} language={lang} />,
      href: visit.to(goalPaths.page, { slug: way.goal.slug }),
      meta: (
        <SaidWithin sentence={t.goal(said(way.goal.body, lang))} texts={[way.goal.body]} language={lang} />
      ),
    })
  items.push({
    title: lines(
      way.tracks.map((track) => (
        <a href={visit.to(trackPaths.page, { slug: track.slug })}>
          <Said text={track.title} language={lang} />
        </a>
      )),
    ),
    meta: way.tracks.length > 1 ? t.tracks : t.track,
  })
  items.push({ title: <Said text={action.title} language={lang} />, current: true, meta: t.thisAction })
  return <UpThread label={label} items={items} />
}

function servedItems(visit: Visit, action: Action, serves: Served[]) {
  const t = actionTexts(visit.language).why
  const visions = serves.filter((s) => s.kind === 'vision')
  const areas = serves.filter((s) => s.kind === 'focus-area')
  const values = serves.filter((s) => s.kind === 'core-value')
  const items: { title: Child; meta: Child }[] = []
  if (areas.length)
    items.push({
      title: lines(areas.map((a) => <AreaName visit={visit} action={action} area={a} />)),
      meta: areas.length > 1 ? t.areas : t.area,
    })
  if (visions.length)
    items.push({
      title: lines(visions.map((v) => <VisionName visit={visit} action={action} vision={v} />)),
      meta: visions.length > 1 ? t.visions : t.vision,
    })
  if (!visions.length && !areas.length) {
    const names = values.map((v) => said(v.title, visit.language)).join(', ')
    items.push({
      title: names ? (
        <SaidWithin sentence={names} texts={values.map((v) => v.title)} language={visit.language} />
      ) : (
        t.supplementary
      ),
      meta: names ? `${values.length > 1 ? t.values : t.value} · ${t.supplementary}` : '',
    })
  }
  return items
}

const lines = (items: Child[]) => items.map((item, i) => (i ? [<br />, item] : item))

const VisionName = ({ visit, action, vision }: { visit: Visit; action: Action; vision: Served }) => {
  const i = action.areas.findIndex((a) => a.visions.includes(vision.id))
  const number = i < 0 ? '' : `${i + 1}.${action.areas[i]!.visions.indexOf(vision.id) + 1} `
  return (
    <span class={hueClass(i < 0 ? undefined : hueOf(i))}>
      {i >= 0 && <CompassMark n={action.areas.length} i={i} />}{' '}
      <a href={visit.to(visionPath, { slug: vision.slug })}>
        {number}
        <Said text={vision.title} language={visit.language} />
      </a>
    </span>
  )
}
const AreaName = ({ visit, action, area }: { visit: Visit; action: Action; area: Served }) => {
  const i = action.areas.findIndex((a) => a.id === area.id)
  return (
    <span class={hueClass(i < 0 ? undefined : hueOf(i))}>
      {i >= 0 && <CompassMark n={action.areas.length} i={i} />}{' '}
      <Said text={area.title} language={visit.language} />
    </span>
  )
}
