import { shapes } from './samples.ts'
import { StarFigure } from './star-figure.tsx'
import { Star } from './star.tsx'

const label = 'A star of example data; the list says the same.'

export const fourByFour = (
  <Star
    {...shapes.fourByFour}
    label={label}
    fold={{ title: 'The whole star', first: { title: 'Begin here', ids: ['s0-1', 's0-2'] } }}
  />
)
export const withBars = (
  <Star
    {...shapes.fourByFour}
    kites={shapes.fourByFour.kites.map((k, i) => ({ ...k, for: 30 + i * 4, against: 8 + i * 3 }))}
    label={label}
  />
)
export const threeByFive = <Star {...shapes.threeByFive} label={label} />
export const fiveByThree = <Star {...shapes.fiveByThree} label={label} />
export const sevenByOne = <Star {...shapes.seven} label={label} />
export const twoByEight = <Star {...shapes.twoByEight} label={label} />
export const eightByEight = <Star {...shapes.eightByEight} label={label} />
export const figureAlone = <StarFigure {...shapes.fourByFour} numbers class="gal__fig" />
