import type { Child } from 'hono/jsx'

interface DataTableProps {
  /** The line that opens it: "Show the figures". */
  summary: string
  caption: string
  columns: string[]
  rows: { head: Child; cells: Child[] }[]
  open?: boolean
}

/** The same figures as in the drawing above it, as a table one can open. */
export const DataTable = ({ summary, caption, columns, rows, open }: DataTableProps) => (
  <details class="data" open={open}>
    <summary>{summary}</summary>
    <div class="tw" tabindex={0} role="region" aria-label={caption}>
      <table>
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            {columns.map((text, i) => (
              <th scope="col" class={i ? 'n' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell) => (
                <td class="n">{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
)

interface FigureProps {
  id: string
  title: Child
  subtitle?: Child
  source?: Child
  /** The drawing; it names itself by aria-labelledby={id}. */
  children?: Child
  data?: Child
}

/** A drawing with its finding as title, its measure under it, and source and figures below. */
export const Figure = ({ id, title, subtitle, source, children, data }: FigureProps) => (
  <figure>
    <p class="fig-t" id={id}>
      {title}
    </p>
    {subtitle && <p class="fig-s">{subtitle}</p>}
    {children}
    {(source || data) && (
      <figcaption>
        {source}
        {data}
      </figcaption>
    )}
  </figure>
)
