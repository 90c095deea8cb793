// The database's and the renderer's share, measured in this process: one prepared statement, and the same rows as a plain table.
import type pg from 'pg'

export interface Work {
  p50: number
  cpu: number
  rows: number
}

/** Milliseconds for one prepared statement that reads rows, least disturbed of several. */
export async function timeSql(
  client: pg.ClientBase,
  text: string,
  values: unknown[],
  times = 40,
): Promise<Work & { data: Record<string, unknown>[] }> {
  const name = `y${Math.abs(hash(text))}`
  let data: Record<string, unknown>[] = []
  const took: number[] = []
  const cpu = process.cpuUsage()
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    data = (await client.query({ name, text, values })).rows as Record<string, unknown>[]
    took.push(performance.now() - began)
  }
  const used = process.cpuUsage(cpu)
  return { p50: median(took), cpu: (used.user + used.system) / 1000 / times, rows: data.length, data }
}

/** Milliseconds for rendering rows as a plain HTML table, every cell escaped. */
export function timeRender(data: Record<string, unknown>[], times = 40): Work {
  const took: number[] = []
  const cpu = process.cpuUsage()
  let length = 0
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    length += render(data).length
    took.push(performance.now() - began)
  }
  const used = process.cpuUsage(cpu)
  if (!length) throw new Error('nothing was rendered')
  return { p50: median(took), cpu: (used.user + used.system) / 1000 / times, rows: data.length }
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (value: unknown) => String(value ?? '').replace(/[&<>"]/g, (c) => escapes[c] ?? c)
const render = (data: Record<string, unknown>[]) =>
  `<table>${data
    .map(
      (row) =>
        `<tr>${Object.values(row)
          .map((v) => `<td class="cell"><a href="/x/${escape(v)}">${escape(v)}</a></td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`

export const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
const hash = (text: string) => [...text].reduce((h, c) => (h * 31 + c.charCodeAt(0)) | 0, 7)
