import type { Visit } from '#platform/http'
import { centreLines, Notice, StarFigure } from '#ui'
import { shortfalls } from '../parts/rules.ts'
import type { Star } from '../star/rules.ts'
import { plain } from '../star/views/said.tsx'
import { textsIn } from '../texts.ts'

/** The star as it stands now, by numbers only: what is written beside it says the rest. */
export const StarPreview = ({ visit, star }: { visit: Visit; star: Star }) => {
  const t = textsIn(visit.language).edit
  const visions = star.areas.flatMap((a) => a.visions)
  return (
    <aside class="pre" id="stjernen" aria-labelledby="stjernen-h">
      <h2 id="stjernen-h">{t.preview}</h2>
      <StarFigure numbers {...drawn(star, visit)} />
      <p class="meta">
        {t.counts(
          t.areaCount(star.areas.length),
          t.visionCount(visions.length),
          t.valueCount(star.values.length),
        )}
      </p>
      <Missing visit={visit} star={star} />
    </aside>
  )
}

const drawn = (star: Star, { language }: Visit) => ({
  groups: star.areas.map((a) => ({ id: a.id, hue: a.hue, title: plain(a.title, language) })),
  spikes: star.areas.flatMap((a) =>
    a.visions.map((v) => ({
      id: v.id,
      groupId: a.id,
      number: v.number,
      title: plain(v.title, language),
      progress: 0,
      status: 'new' as const,
      statusWord: '',
    })),
  ),
  kites: star.values.map((v) => ({ id: v.id, title: plain(v.title, language) })),
  centre: centreLines(star.strategy ? plain(star.strategy.overallGoal, language) : ''),
})

const Missing = ({ visit, star }: { visit: Visit; star: Star }) => {
  const { edit } = textsIn(visit.language)
  const missing = shortfalls(star)
  if (!missing.length) return null
  const area = (id?: string) => plain(star.areas.find((a) => a.id === id)?.title ?? {}, visit.language)
  return (
    <Notice title={edit.missing}>
      <ul>
        {missing.map((m) => (
          <li>{m.what === 'visions' ? edit.shortfalls.visions(area(m.areaId)) : edit.shortfalls[m.what]}</li>
        ))}
      </ul>
    </Notice>
  )
}
