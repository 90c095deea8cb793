import type { Child } from 'hono/jsx'
import { centreSize, smallestCentre } from './centre.ts'
import { Drawing } from './drawing.tsx'
import { KiteLayer, LabelLayer, NumberLayer, PhoneLayer } from './layers.tsx'
import { Fold, KiteRow, StarList } from './list.tsx'
import { placeStar } from './place.ts'
import { RingLabels } from './ring-labels.tsx'
import type { StarData } from './types.ts'

export interface StarProps extends StarData {
  /** One sentence that says what the star shows, read before the list. */
  label: string
  /** Level of the group headings in the list. */
  level?: 2 | 3 | 4
  /** On a phone: the first rows to look at, and each group folded. Without it the list stands open. */
  fold?: { title: string; first?: { title: string; ids: string[] } }
  /** What stands at the rings of 50 and 100 per cent. */
  rings?: [string, string]
  children?: Child
}

/** The star for any shape: labels at the points when wide, numbers and a list when narrower, group names on a phone. */
export const Star = (props: StarProps) => {
  const { label, level = 3, fold, rings = ['50 %', '100 %'], children } = props
  const { data, layout, placement, kites } = placeStar(props)
  const { frame, mode, sizes } = placement
  const drawn = centreSize(data.centre) >= smallestCentre
  return (
    <div class={`star star--${mode}${fold ? ' star--fold' : ''}`}>
      <div class="star__in">
        <p class="vh">{label}</p>
        <div class="star__fig">
          <svg viewBox={`0 0 ${frame.w} ${frame.h}`} aria-hidden="true" focusable="false">
            <Drawing data={data} layout={layout} frame={frame} />
            <RingLabels layout={layout} frame={frame} texts={rings} taken={kites ?? []} />
            {kites && <KiteLayer names={kites} data={data} size={sizes.small} />}
            <LabelLayer data={data} placement={placement} />
            <NumberLayer data={data} layout={layout} frame={frame} />
            <PhoneLayer data={data} layout={layout} frame={frame} />
          </svg>
        </div>
        {data.centre.length > 0 && (
          <p class={drawn ? 'star__aim' : 'star__aim star__aim--on'}>{data.centre.join(' ')}</p>
        )}
        {children}
        <StarList data={data} level={level} />
        {fold && <Fold data={data} fold={fold} level={level} />}
      </div>
      <KiteRow data={data} inFigure={kites !== null} />
    </div>
  )
}
