export interface DiffPart {
  kind: 'same' | 'added' | 'gone'
  text: string
}

/** A changed text: what came is underlined, what went is struck out. Words for those who do not see it. */
export const DiffText = ({
  parts,
  words,
}: {
  parts: DiffPart[]
  words?: { added: string; gone: string }
}) => (
  <>
    {parts.map(({ kind, text }) => {
      if (kind === 'same') return text
      const said = words && <span class="vh">{kind === 'added' ? words.added : words.gone} </span>
      return kind === 'added' ? (
        <ins>
          {said}
          {text}
        </ins>
      ) : (
        <del>
          {said}
          {text}
        </del>
      )
    })}
  </>
)

/** A small flag beside a heading: changed, new, gone. */
export const Flag = ({ text }: { text: string }) => <span class="flag">{text}</span>
