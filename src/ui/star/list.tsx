import { CompassMark } from '../compass/compass-mark.tsx'
import { FlatSpike } from '../spike/flat-spike.tsx'
import { StatusMark } from '../status/status-mark.tsx'
import type { StarProps } from './star.tsx'
import type { StarData, StarGroup, StarSpike } from './types.ts'

/** The same facts as a list by group: what screen readers read, and what narrow screens show. */
export const StarList = ({ data, level }: { data: StarData; level: number }) => {
  const H = `h${level}` as 'h3'
  return (
    <div class="areas">
      {data.groups.map((group, i) => (
        <section class={`area hue-${group.hue}`}>
          <H>
            <CompassMark n={data.groups.length} i={i} />
            <Titled {...group} />
          </H>
          <ul class="vis">
            {spikesOf(data, group).map(({ spike, at }) => (
              <li>
                <Line spike={spike} at={at} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const Titled = ({ title, href, lang }: Pick<StarGroup, 'title' | 'href' | 'lang'>) =>
  href ? (
    <a href={href} lang={lang}>
      {title}
    </a>
  ) : (
    <span lang={lang}>{title}</span>
  )

const spikesOf = (data: StarData, group: StarGroup) =>
  data.spikes.map((spike, at) => ({ spike, at })).filter(({ spike }) => spike.groupId === group.id)

const Line = ({ spike, at }: { spike: StarSpike; at: number }) => {
  const content = (
    <>
      <i>{spike.number}</i> <b lang={spike.lang}>{spike.title}</b>{' '}
      {spike.caption && <span class="pct">{spike.caption}</span>}{' '}
      <StatusMark status={spike.status} word={spike.statusWord} />
    </>
  )
  return spike.href ? (
    <a href={spike.href} class={`k-${at}`}>
      {content}
    </a>
  ) : (
    <span class="a">{content}</span>
  )
}

/** The kites in words, when the drawing does not name them. */
export const KiteRow = ({ data, inFigure }: { data: StarData; inFigure: boolean }) =>
  data.kites.length === 0 ? null : (
    <ul class={inFigure ? 'vals vals--in' : 'vals'}>
      {data.kites.map((kite) => (
        <li>
          <b>
            <Titled {...kite} />
          </b>
          {kite.caption && <span class="meta">{kite.caption}</span>}
        </li>
      ))}
    </ul>
  )

/** On a phone: the first rows to look at, then each group folded with its shapes in the summary. */
export const Fold = ({
  data,
  fold,
  level,
}: {
  data: StarData
  fold: NonNullable<StarProps['fold']>
  level: number
}) => {
  const H = `h${level}` as 'h3'
  const first = (fold.first?.ids ?? []).flatMap((id) => data.spikes.find((s) => s.id === id) ?? [])
  return (
    <div class="fold">
      {fold.first && first.length > 0 && (
        <>
          <H class="fold__h">{fold.first.title}</H>
          <ul class="vrow">
            {first.map((spike) => (
              <VRow spike={spike} group={data.groups.find((g) => g.id === spike.groupId)} bar />
            ))}
          </ul>
        </>
      )}
      <H class="fold__h">{fold.title}</H>
      {data.groups.map((group, i) => (
        <details class={`hue-${group.hue}`}>
          <summary>
            <span>
              <CompassMark n={data.groups.length} i={i} /> <span lang={group.lang}>{group.title}</span>
            </span>
            <span class="dots">
              {spikesOf(data, group).map(({ spike }) => (
                <StatusMark status={spike.status} word={spike.statusWord} shapeOnly />
              ))}
            </span>
          </summary>
          <ul class="vrow">
            {spikesOf(data, group).map(({ spike }) => (
              <VRow spike={spike} group={group} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

const VRow = ({ spike, group, bar }: { spike: StarSpike; group?: StarGroup; bar?: boolean }) => (
  <li>
    <a href={spike.href}>
      <StatusMark status={spike.status} word={spike.statusWord} shapeOnly />
      <span>
        <b lang={spike.lang}>{spike.title}</b>
        <span class="meta">{[spike.number, spike.caption].filter(Boolean).join(' · ')}</span>
      </span>
      {bar && spike.progress !== null && (
        <FlatSpike progress={spike.progress} expected={spike.expected} hue={group?.hue} width={72} />
      )}
    </a>
  </li>
)
