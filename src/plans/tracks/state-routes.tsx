import { see, type PageRoutes, type Visit } from '#platform/http'
import { checkGoals } from '../development-plans/choices.ts'
import { bareForm, reasonForm } from '../development-plans/forms.ts'
import { planFrame, refused } from '../development-plans/frame.tsx'
import { holdingsOf } from '../development-plans/holdings.ts'
import { developmentPlanPaths, trackPaths as paths } from '../development-plans/paths.ts'
import { ChoosePage, WithdrawalPage } from '../development-plans/views/confirm-pages.tsx'
import type { Filled } from '../development-plans/views/form-parts.tsx'
import { wordsIn } from '../development-plans/words.ts'
import { trackChoices, type TrackChoices } from './choices.ts'
import { moveTrack } from './commands.ts'
import { goalChoiceForm } from './forms.ts'
import { changeTrackGate, openTrack, type TrackInPlan } from './gates.ts'
import { copyTrack, restoreTrack, withdrawTrack } from './states.ts'
import { GoalsField } from './views/track-form.tsx'

/** A track withdrawn, restored, moved under other goals, copied. */
export function trackStatePages(pages: PageRoutes) {
  pages.get(paths.withdrawal, openTrack, (visit, found) => withdrawalPage(visit, found, {}))
  pages.post(
    paths.withdrawal,
    {
      ...changeTrackGate,
      form: reasonForm,
      again: (visit, found, filled) => withdrawalPage(visit, found, filled, 422),
    },
    async (visit, { track, plan }, form, typed) => {
      const refusal = await withdrawTrack(visit, track, form.reason)
      if (refusal === 'holding') return withdrawalPage(visit, { track, plan }, { typed }, 409)
      return refusal
        ? refused(visit, plan, refusal)
        : see(visit.to(developmentPlanPaths.write, { slug: plan.slug }))
    },
  )
  pages.post(paths.restoration, { ...changeTrackGate, form: bareForm }, async (visit, { track, plan }) => {
    const refusal = await restoreTrack(visit.db, { track, plan })
    return refusal ? refused(visit, plan, refusal) : see(visit.to(paths.page, { slug: track.slug }))
  })
  pages.get(paths.move, openTrack, (visit, found) => choosePage(visit, found, {}, 'move'))
  pages.post(
    paths.move,
    {
      ...changeTrackGate,
      form: goalChoiceForm,
      again: (visit, found, filled) => choosePage(visit, found, filled, 'move', 422),
    },
    async (visit, { track, plan }, form, typed) => {
      const choices = await trackChoices(visit.db, plan.id)
      const errors = checkGoals(choices.goals, form.goalIds)
      if (errors.length) return choosePage(visit, { track, plan }, { typed, errors }, 'move', 422)
      await moveTrack(visit.db, track, form.goalIds, standsIn(choices, form.goalIds, plan.id))
      return see(visit.to(paths.page, { slug: track.slug }))
    },
  )
  pages.get(paths.copy, openTrack, (visit, found) => choosePage(visit, found, {}, 'copy'))
  pages.post(
    paths.copy,
    {
      ...openTrack,
      form: goalChoiceForm,
      again: (visit, found, filled) => choosePage(visit, found, filled, 'copy', 422),
    },
    async (visit, { track, plan }, form, typed) => {
      const choices = await trackChoices(visit.db, plan.id)
      const errors = checkGoals(choices.goals, form.goalIds)
      if (errors.length) return choosePage(visit, { track, plan }, { typed, errors }, 'copy', 422)
      const to = standsIn(choices, form.goalIds, plan.id)
      await copyTrack(visit.db, track, form.goalIds, to)
      return see(visit.to(developmentPlanPaths.write, { slug: to.slug }))
    },
  )
}

/** The plan it stands in already when one of the goals does too, else that of the first goal. */
export function standsIn({ goals, plans }: TrackChoices, goalIds: readonly string[], planId: string) {
  const chosen = goals.filter((g) => goalIds.includes(g.id))
  const home = chosen.some((g) => g.planId === planId) ? planId : chosen[0]!.planId
  return plans.find((p) => p.id === home)!
}

async function withdrawalPage(visit: Visit, { track, plan }: TrackInPlan, filled: Filled, status = 200) {
  const t = wordsIn(visit.language)
  const holdings = await holdingsOf(visit.db, visit.house, { tracks: [track] })
  return planFrame({
    visit,
    plan,
    title: t.withdrawTitle(t.theTrack),
    here: t.withdraw,
    slug: track.slug,
    status,
    children: (
      <WithdrawalPage
        visit={visit}
        what={t.theTrack}
        title={track.title}
        along={[]}
        holdings={holdings}
        filled={filled}
        action={visit.to(paths.withdrawal, { slug: track.slug })}
        cancel={visit.to(paths.page, { slug: track.slug })}
      />
    ),
  })
}

async function choosePage(
  visit: Visit,
  { track, plan }: TrackInPlan,
  filled: Filled,
  what: 'move' | 'copy',
  status = 200,
) {
  const t = wordsIn(visit.language)
  const choices = await trackChoices(visit.db, plan.id)
  const words =
    what === 'move'
      ? { title: t.moveTrackTitle, lead: t.moveTrackLead, button: t.doMove, here: t.move }
      : { title: t.copyTrackTitle, lead: t.copyTrackLead, button: t.doCopy, here: t.copy }
  return planFrame({
    visit,
    plan,
    title: words.title,
    here: words.here,
    slug: track.slug,
    status,
    children: (
      <ChoosePage
        visit={visit}
        over={track.title}
        title={words.title}
        lead={words.lead}
        button={words.button}
        filled={filled}
        action={visit.to(paths[what], { slug: track.slug })}
        cancel={visit.to(paths.page, { slug: track.slug })}
      >
        <GoalsField visit={visit} filled={filled} choices={choices} saved={track.goalIds} />
      </ChoosePage>
    ),
  })
}
