import type { StatusKey } from '../types.ts'

interface StatusMarkProps {
  status: StatusKey
  /** The word beside the shape. */
  word: string
  /** Shape to the eye, word to the screen reader only. */
  shapeOnly?: boolean
}

/** Shape, word and colour, always all three. */
export const StatusMark = ({ status, word, shapeOnly }: StatusMarkProps) => (
  <span class={`st st--${status}`}>
    <StatusShape status={status} />
    {shapeOnly ? <span class="vh">{word}</span> : word}
  </span>
)

/** In the place of a status, before what has none: the house's own star. */
export const NoStatusMark = () => (
  <span class="st" aria-hidden="true">
    <svg class="sh">
      <use href="#star" />
    </svg>
  </span>
)

/** The shape alone, for places where the word stands nearby. */
export const StatusShape = ({ status }: { status: StatusKey }) => (
  <svg class={`sh sh--${status}`} aria-hidden="true">
    <use href={`#s-${status}`} />
  </svg>
)
