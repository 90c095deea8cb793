import { StatusShape } from '../status/status-mark.tsx'
import { cx, type Status, type StatusKey } from '../types.ts'

interface StatusPickProps {
  name: string
  /** The question; a legend for screen readers. */
  legend: string
  options: Status[]
  value?: StatusKey | null
  /** The answer given last time, marked with a word. */
  last?: StatusKey | null
  words: { last: string }
  id?: string
  required?: boolean
}

/** Radios as tiles, the shape first; nothing is chosen beforehand. */
export const StatusPick = ({
  name,
  legend,
  options,
  value,
  last,
  words,
  id = name,
  required,
}: StatusPickProps) => (
  <fieldset class="pickf">
    <legend class="vh">{legend}</legend>
    <div class="pick">
      {options.map(({ key, word }, i) => (
        <label class={cx(`k-${key}`, key === last && 'was')}>
          <input
            type="radio"
            id={i ? undefined : id}
            name={name}
            value={key}
            checked={key === value}
            required={required}
          />
          <StatusShape status={key} />
          <span>{word}</span>
          {key === last && <small>{words.last}</small>}
        </label>
      ))}
    </div>
  </fieldset>
)
