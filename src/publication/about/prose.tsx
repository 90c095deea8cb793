import { safeUrl, Section } from '#ui'

/** A paragraph, a list, or a line with a link. */
export type Block = string | string[] | { text: string; href: string }
export interface Passage {
  id: string
  title: string
  blocks: Block[]
}

/** One passage of a page of words. */
export const ProseSection = ({ id, title, blocks }: Passage) => (
  <Section id={id} title={title}>
    <Prose blocks={blocks} />
  </Section>
)

export const Prose = ({ blocks }: { blocks: readonly Block[] }) => (
  <div class="read">
    {blocks.map((block) => {
      if (typeof block === 'string') return <p>{block}</p>
      if (Array.isArray(block)) return <List items={block} />
      return (
        <p>
          <a href={block.href}>{block.text}</a>
        </p>
      )
    })}
  </div>
)

const List = ({ items }: { items: readonly string[] }) => (
  <ul class="li">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
)

/** A text that the municipality wrote: an empty line begins a paragraph; addresses can be followed. */
export const WrittenText = ({ text, lang }: { text: string; lang?: string | undefined }) => (
  <div class="read" lang={lang}>
    {text
      .split(/\r?\n\s*\r?\n/)
      .filter((paragraph) => paragraph.trim())
      .map((paragraph) => (
        <p>{linesOf(paragraph)}</p>
      ))}
  </div>
)

const linesOf = (paragraph: string) =>
  paragraph
    .trim()
    .split(/\r?\n/)
    .map((line, i) => (
      <>
        {i > 0 && <br />}
        {piecesOf(line)}
      </>
    ))

const address =
  /(https:\/\/[^\s<>"]{1,500}[^\s<>".,;:!?)]|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5})/
// split with a group: every other piece is an address
const piecesOf = (line: string) =>
  line
    .split(address)
    .map((piece, i) =>
      i % 2 ? <a href={safeUrl(piece.startsWith('https:') ? piece : `mailto:${piece}`)}>{piece}</a> : piece,
    )
