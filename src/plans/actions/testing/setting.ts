import { giveAddress, type Db } from '#platform/db'
import { newId } from '#platform/ids'
import { addBody, addUnit, foundMunicipality } from '#test/municipality'

const text = (da: string) => JSON.stringify({ da })

/** A unit with head and staff, another unit, a committee's public plan with a goal and a track, an action plan with one action. */
export async function foundPlans() {
  const founded = await foundMunicipality()
  const { bodyId, unitId, otherUnitId } = await founded.work(async (db) => ({
    bodyId: await addBody(db),
    unitId: await addUnit(db, 'vej'),
    otherUnitId: await addUnit(db, 'skole'),
  }))
  const [head, staff, otherHead, otherStaff, office] = await Promise.all([
    founded.signIn({ role: 'head', unitId, code: 'vejchef' }),
    founded.signIn({ role: 'staff', unitId, code: 'ingenioer' }),
    founded.signIn({ role: 'head', unitId: otherUnitId, code: 'skoleleder' }),
    founded.signIn({ role: 'staff', unitId: otherUnitId, code: 'laerer' }),
    founded.signIn({ role: 'strategy-office', code: 'strategi' }),
  ])
  const { trackId, goalId } = await founded.work((db) => addTrack(db, bodyId))
  const made = await head.api('POST', '/plans/action-plans', {
    unitId,
    title: 'Sikkert frem',
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
  })
  const plan = JSON.parse(made.text) as { id: string; slug: { da: string } }
  const action = async (more: Record<string, unknown> = {}) => {
    const answer = await head.api('POST', '/plans/actions', {
      planId: plan.id,
      title: 'Cykelsti til skolen',
      phase: 'planned',
      leadPositionId: staff.positionId,
      tracks: [trackId],
      starts: '2026-03',
      ends: '2027-06',
      milestoneTitle: ['Linjen er valgt', 'Stien er åben'],
      milestoneDue: ['2026-06', '2027-06'],
      ...more,
    })
    return JSON.parse(answer.text) as {
      id: string
      slug: { da: string; en: string }
      version: number
      milestones: { id: string }[]
      errors?: unknown
    }
  }
  const publish = async () => {
    const page = `/da/handlingsplaner/${plan.slug.da}`
    const { version } = JSON.parse((await head.api('GET', `/plans/action-plans/${plan.id}`)).text) as {
      version: number
    }
    await head.post(`${page}/tilsagn`, { version: String(version) }, { from: page })
    return head.post(`${page}/frigiv`, {})
  }
  return {
    ...founded,
    bodyId,
    unitId,
    otherUnitId,
    head,
    staff,
    otherHead,
    otherStaff,
    office,
    trackId,
    goalId,
    plan,
    action,
    publish,
  }
}
export type Setting = Awaited<ReturnType<typeof foundPlans>>

/** A released development plan with one goal and one track. */
export async function addTrack(db: Db, bodyId: string) {
  const [planId, goalId, trackId] = [newId(), newId(), newId()]
  const slugs = await Promise.all([
    giveAddress(db, 'development-plan', planId, { da: 'Udvalgets plan' }),
    giveAddress(db, 'goal', goalId, { da: 'Flere cykler' }),
    giveAddress(db, 'track', trackId, { da: 'Trygge skoleveje' }),
  ])
  const [planSlug, goalSlug, trackSlug] = slugs.map((s) => JSON.stringify(s)) as [string, string, string]
  await db
    .insertInto('plans.developmentPlan')
    .values({
      id: planId,
      bodyId,
      title: text('Udvalgets plan'),
      introduction: '{}',
      startsOn: null,
      endsOn: null,
      releasedOn: db.today,
      slug: planSlug,
    })
    .execute()
  await db
    .insertInto('plans.goal')
    .values({
      id: goalId,
      planId,
      code: `maal-${goalId.slice(-6)}`,
      title: text('Flere cykler'),
      why: '{}',
      success: '{}',
      target: null,
      responsiblePositionId: null,
      slug: goalSlug,
      position: 1,
    })
    .execute()
  await db
    .insertInto('plans.track')
    .values({
      id: trackId,
      planId,
      code: `spor-${trackId.slice(-6)}`,
      title: text('Trygge skoleveje'),
      purpose: '{}',
      slug: trackSlug,
      position: 1,
    })
    .execute()
  await db.insertInto('plans.trackGoal').values({ trackId, goalId }).execute()
  return { trackId, goalId }
}
