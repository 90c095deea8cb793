import { ask, askAbout, type Db } from '#platform/db'

/**
 * Rows of a statement about actions, named `a`: all of them, or those of some plans and some others. Each way is a statement of its
 * own: one for all ways has one plan, and that reads the whole table.
 */
export async function readAbout<Row extends { id: string }>(
  db: Db,
  text: string,
  plans: readonly string[] | null,
  actions: readonly string[] | null,
): Promise<Row[]> {
  if (!plans || !actions) return ask<Row>(db, text)
  const [ofPlans, ofActions] = await Promise.all([
    plans.length ? askAbout<Row>(db, `${text} and a.plan_id = any($2::uuid[])`, plans) : [],
    actions.length ? askAbout<Row>(db, `${text} and a.id = any($2::uuid[])`, actions) : [],
  ])
  return [...new Map([...ofPlans, ...ofActions].map((row) => [row.id, row])).values()]
}
