export interface DiffPart {
  kind: 'same' | 'added' | 'gone'
  text: string
}

interface DiffTextProps {
  parts: DiffPart[]
  words?: { added: string; gone: string }
}

/** A changed text: what came is underlined, what went is struck out. Words for those who do not see it. */
export const DiffText = ({ parts, words }: DiffTextProps) => (
  <>
    {parts.map(({ kind, text }) => {
      if (kind === 'same') return text
      // The space after the last word is neither underlined nor struck out.
      const shown = text.trimEnd()
      const said = words && <span class="vh">{kind === 'added' ? words.added : words.gone} </span>
      return (
        <>
          {kind === 'added' ? (
            <ins>
              {said}
              {shown}
            </ins>
          ) : (
            <del>
              {said}
              {shown}
            </del>
          )}
          {text.slice(shown.length)}
        </>
      )
    })}
  </>
)

/** A small flag beside a heading: changed, new, gone. */
export const Flag = ({ text }: { text: string }) => <span class="flag">{text}</span>
