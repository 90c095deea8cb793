import { statementName, type Db } from '#platform/db'

/** A hand-written statement, sent by name so that it is planned once per connection; $1 is always the municipality. */
export function ask<Row extends object>(db: Db, text: string, ...values: unknown[]): Promise<Row[]> {
  const waiting = gathering.get(db)
  if (!waiting) return send<Row>(db, text, values)
  return new Promise((resolve, reject) => {
    waiting.push({ text, values, resolve: resolve as (rows: object[]) => void, reject })
  })
}

async function send<Row extends object>(db: Db, text: string, values: readonly unknown[]): Promise<Row[]> {
  const name = statementName(text)
  const { rows } = await db.client.query<Row>({
    text,
    values: [db.municipalityId, ...values],
    ...(name && { name }),
  })
  return rows
}

interface Question {
  text: string
  values: readonly unknown[]
  resolve: (rows: object[]) => void
  reject: (reason: unknown) => void
}
const gathering = new WeakMap<Db, Question[]>()

/**
 * Sends all that `work` asks before it first waits as one statement: a page that needs a dozen small answers pays for one trip,
 * one parse and one plan. Only for reads; what a question answers comes as JSON, so a day is text and an instant too.
 */
export async function together<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const questions: Question[] = []
  gathering.set(db, questions)
  let answer: Promise<T>
  try {
    answer = work()
  } finally {
    gathering.delete(db)
  }
  const [result] = await Promise.all([answer, questions.length ? answerAll(db, questions) : undefined])
  return result
}

async function answerAll(db: Db, questions: readonly Question[]) {
  try {
    const values = questions.flatMap((q) => q.values)
    const [row] = await send<Record<string, object[]>>(db, joined(questions), values)
    questions.forEach((q, i) => q.resolve(row![`q${i}`]!))
  } catch (e) {
    for (const q of questions) q.reject(e)
    throw e
  }
}

const known = new Map<string, string>()

/** The questions as columns of one row; the places of their values are numbered on, $1 stays the municipality. */
function joined(questions: readonly Question[]): string {
  const key = questions.map((q) => q.text).join('\n;\n')
  const before = known.get(key)
  if (before) return before
  let place = 0
  const columns = questions.map(({ text, values }, i) => {
    const own = text.replace(/\$(\d+)/g, (_, n: string) => (n === '1' ? '$1' : `$${Number(n) + place}`))
    place += values.length
    return `(select coalesce(json_agg(x), '[]') from (${own}) x) as "q${i}"`
  })
  const text = `select ${columns.join(',\n')}`
  if (known.size < 100) known.set(key, text)
  return text
}
