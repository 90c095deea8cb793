import type { Child } from 'hono/jsx'

interface StatusCardProps {
  title: Child
  meta?: Child
  /** A StatusPick. */
  children?: Child
  /** Fields that show only when at risk or late is chosen. */
  why?: Child
  /** Appears when an answer is chosen: "Chosen". */
  words: { chosen: string }
  error?: Child
  id?: string
}

/** One thing to answer for: its name, the tiles, and the reason when one is needed. */
export const StatusCard = ({ title, meta, children, why, words, error, id }: StatusCardProps) => (
  <div class={error ? 'card bad' : 'card'} id={id}>
    <div class="done-h">
      <h2>{title}</h2>
      <span class="tick" aria-hidden="true">
        ✓ {words.chosen}
      </span>
    </div>
    {meta && <p class="meta">{meta}</p>}
    {error && <p class="msg">{error}</p>}
    {children}
    {why && <div class="why">{why}</div>}
  </div>
)

interface StatusFormProps {
  action: string
  /** Cards, and the hidden fields of the form. */
  children?: Child
  total: number
  answered: number
  /** `count` is a sentence with {n} and {total}, e.g. "{n} of {total} answered". */
  words: { send: string; count: string }
  id?: string
}

/** A form of cards with a bar at the bottom that counts the answers as stars. */
export const StatusForm = ({ action, children, total, answered, words, id = 'status' }: StatusFormProps) => (
  <status-form>
    <form class="sr" id={id} method="post" action={action}>
      {children}
      <div class="bar">
        <div>
          <p class="five">
            <span aria-hidden="true" class="five__s">
              {Array.from({ length: Math.min(total, 12) }, (_, i) => (
                <i class={i < answered ? 'on' : undefined} />
              ))}
            </span>
            <span data-count={words.count} aria-live="polite">
              {words.count.replace('{n}', String(answered)).replace('{total}', String(total))}
            </span>
          </p>
          <button class="btn">{words.send}</button>
        </div>
      </div>
    </form>
  </status-form>
)
