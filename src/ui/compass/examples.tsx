import { hueOf } from '../types.ts'
import { CompassMark } from './compass-mark.tsx'

export const fromTwoToEight = (
  <>
    {[2, 3, 4, 5, 6, 7, 8].map((n) => (
      <p>
        {Array.from({ length: n }, (_, i) => (
          <>
            <CompassMark n={n} i={i} hue={hueOf(i)} />{' '}
          </>
        ))}
      </p>
    ))}
  </>
)
