import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from '#platform/db'
import { allRoutes } from '../app.ts'
import { foundExample } from './testing/example.ts'

const secret = 'kladdehemmelig'
const hidden = JSON.stringify({ da: `Zebraplan ${secret}`, en: `Zebra plan ${secret}` })

test('a draft, an internal note or a status that is not released reaches no citizen: no page, list, dataset, search or sitemap', async () => {
  const { base, municipality, work, citizen, signIn } = await foundExample()
  const counts = await work(hide)
  const leaks: string[] = []
  const look = (where: string, text: string) => text.toLowerCase().includes(secret) && leaks.push(where)

  // the things themselves are there for who writes them
  const office = await signIn({ role: 'strategy-office' })
  assert.ok(counts.hiddenPlans >= 2)
  assert.match((await office.get(`/da/udviklingsplaner/${counts.planSlug}`)).text, new RegExp(secret, 'i'))
  assert.equal((await citizen.get(`/da/udviklingsplaner/${counts.planSlug}`)).status, 404)

  await crawl(base, `/${municipality.slug}/da`, look)
  await crawl(base, `/${municipality.slug}/en`, look)
  look('sitemap', await (await fetch(`${base}/${municipality.slug}/sitemap.xml`)).text())
  for (const route of allRoutes().filter(
    (r) => r.kind === 'api' && r.method === 'get' && !r.path.da.includes(':'),
  ))
    look(route.path.da, (await citizen.api('GET', `${route.path.da}?limit=200&q=zebraplan`)).text)
  for (const query of ['q=zebraplan', 'q=zebra'])
    look(`search ${query}`, (await citizen.get(`/da/soeg?${query}`)).text)
  assert.deepEqual(leaks, [])
  const goals = await citizen.get('/da/aabne-data/goals.json')
  if (goals.status === 200)
    assert.equal((JSON.parse(goals.text) as { rows: unknown[] }).rows.length, counts.publicGoals)
})

/** Takes one plan of each kind back to a draft and fills all that is not public with the secret. */
async function hide(db: Db) {
  const plan = await db
    .selectFrom('plans.developmentPlan')
    .select(['id', 'slug'])
    .where('releasedOn', 'is not', null)
    .executeTakeFirstOrThrow()
  const actionPlan = await db
    .selectFrom('plans.actionPlan')
    .select('id')
    .where('releasedOn', 'is not', null)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('plans.developmentPlan')
    .set({ releasedOn: null, title: hidden })
    .where('id', '=', plan.id)
    .execute()
  await db
    .updateTable('plans.actionPlan')
    .set({ releasedOn: null, committedOn: null, title: hidden })
    .where('id', '=', actionPlan.id)
    .execute()
  await db
    .updateTable('plans.goal')
    .set({ title: hidden, why: hidden })
    .where('planId', '=', plan.id)
    .execute()
  await db.updateTable('plans.track').set({ title: hidden }).where('planId', '=', plan.id).execute()
  await db
    .updateTable('plans.action')
    .set({ title: hidden, description: hidden })
    .where('planId', '=', actionPlan.id)
    .execute()
  await db.updateTable('plans.internalNote').set({ note: secret }).execute()
  await db
    .updateTable('plans.statusUpdate')
    .set({ publicLine: secret, reason: secret })
    .where('releasedOn', 'is', null)
    .execute()
  for (const subject of [
    { kind: 'development-plan', id: plan.id },
    { kind: 'action-plan', id: actionPlan.id },
  ])
    db.lines.push({ kind: `plans.${subject.kind}-changed`, subject, public: true })
  const goals = await db
    .selectFrom('plans.goal as goal')
    .innerJoin('plans.developmentPlan as plan', 'plan.id', 'goal.planId')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('plan.releasedOn', 'is not', null)
    .where('plan.withdrawnOn', 'is', null)
    .where('goal.withdrawnOn', 'is', null)
    .executeTakeFirstOrThrow()
  return { hiddenPlans: 2, planSlug: plan.slug.da ?? '', publicGoals: goals.n }
}

/** Follows every link below an address as a citizen, as far as a few hundred pages. */
async function crawl(base: string, start: string, look: (where: string, text: string) => unknown) {
  const seen = new Set([start])
  const waiting = [start]
  while (waiting.length && seen.size < 700) {
    const batch = waiting.splice(0, 8)
    await Promise.all(
      batch.map(async (path) => {
        const got = await fetch(base + path)
        const text = await got.text()
        assert.ok(got.status < 500, `${path}: ${got.status}`)
        assert.notEqual(got.status, 404, path)
        look(path, text)
        if (!got.headers.get('content-type')?.startsWith('text/html')) return
        for (const [, href = ''] of text.matchAll(/href="([^"#]+)/g)) {
          const next = href.replaceAll('&amp;', '&')
          if (!next.startsWith(`${start}/`) || seen.has(next) || next.includes('/live')) continue
          seen.add(next)
          waiting.push(next)
        }
      }),
    )
  }
}
