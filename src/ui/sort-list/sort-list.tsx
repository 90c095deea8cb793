import type { Child } from 'hono/jsx'
import { hueClass, type Hue } from '../types.ts'

interface SortItem {
  id: string
  /** What the live line calls it. */
  name: string
  content: Child
  hue?: Hue
}
interface SortListProps {
  items: SortItem[]
  /** Where the buttons post; the pressed one sends move=up:id or move=down:id. The list must stand inside a form, or `form` name one. */
  form?: string
  formaction?: string
  /** Name of the hidden inputs that carry the order, one per item. */
  name?: string
  /** Sentences with {name}, {n} and {total}. */
  words: {
    up: string
    down: string
    grip: string
    lifted: string
    moved: string
    dropped: string
    cancelled: string
  }
  /** Send at once when dropped, instead of waiting for the Save button. */
  autosave?: boolean
}

/** A list one can reorder: by buttons without script, by drag or by keys with it. */
export const SortList = ({ items, form, formaction, name = 'order', words, autosave }: SortListProps) => (
  <sort-list
    data-lifted={words.lifted}
    data-moved={words.moved}
    data-dropped={words.dropped}
    data-cancelled={words.cancelled}
    data-autosave={autosave ? '' : undefined}
  >
    <ol class="sort">
      {items.map((item, i) => (
        <li data-name={item.name} class={hueClass(item.hue)}>
          <button type="button" class="grip" aria-label={fill(words.grip, item.name)} hidden>
            <span aria-hidden="true">⠿</span>
          </button>
          <div>{item.content}</div>
          <span class="mv">
            <Move dir="up" item={item} text={words.up} off={i === 0} form={form} formaction={formaction} />
            <Move
              dir="down"
              item={item}
              text={words.down}
              off={i === items.length - 1}
              form={form}
              formaction={formaction}
            />
          </span>
          <input type="hidden" name={name} value={item.id} form={form} />
        </li>
      ))}
    </ol>
    <p class="vh" aria-live="assertive" />
  </sort-list>
)

interface MoveProps {
  dir: 'up' | 'down'
  item: SortItem
  text: string
  off: boolean
  form?: string
  formaction?: string
}
const Move = ({ dir, item, text, off, form, formaction }: MoveProps) => (
  <button
    class="ib"
    name="move"
    value={`${dir}:${item.id}`}
    disabled={off}
    form={form}
    formaction={formaction}
    formnovalidate
    aria-label={fill(text, item.name)}
  >
    <span aria-hidden="true">{dir === 'up' ? '↑' : '↓'}</span>
  </button>
)

const fill = (text: string, name: string) => text.replace('{name}', name)
