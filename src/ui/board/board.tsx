import type { Child } from 'hono/jsx'

interface BoardProps {
  columns: {
    id: string
    title: Child
    cards: { title: Child; href?: string; meta?: Child; status?: Child }[]
    empty?: Child
  }[]
}

/** The same rows as cards in columns by state. */
export const Board = ({ columns }: BoardProps) => (
  <div class="board">
    {columns.map(({ id, title, cards, empty }) => (
      <section aria-labelledby={`board-${id}`}>
        <h3 id={`board-${id}`}>
          <span>{title}</span>
          <span>{cards.length}</span>
        </h3>
        <ul>
          {cards.map((card) => (
            <li>
              <b>{card.href ? <a href={card.href}>{card.title}</a> : card.title}</b>
              {card.meta && <span class="meta">{card.meta}</span>}
              {card.status}
            </li>
          ))}
        </ul>
        {cards.length === 0 && empty && <p class="meta">{empty}</p>}
      </section>
    ))}
  </div>
)
