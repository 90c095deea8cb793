import { NoStatusMark, StatusMark } from '#ui'
import type { ChangeLine } from '../lines.tsx'

/** Changes as sentences, the shape in front. On a phone only the first few of a short list. */
export const ChangeList = ({ lines, foldAfter }: { lines: readonly ChangeLine[]; foldAfter?: number }) => (
  <ul class="li li--chg">
    {lines.map(({ status, title, href, text, more, meta }, i) => (
      <li class={foldAfter !== undefined && i >= foldAfter ? 'more' : undefined}>
        {status ? <StatusMark status={status.key} word={status.word} shapeOnly /> : <NoStatusMark />}
        <div>
          {href ? (
            <a href={href}>
              <b>{title}</b>
            </a>
          ) : (
            <b>{title}</b>
          )}{' '}
          {text} {more}
          <span class="meta">{meta}</span>
        </div>
      </li>
    ))}
  </ul>
)
