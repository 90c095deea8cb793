import { moved, see, type PageRoutes, type Refused, type Typed, type Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Head } from '#ui'
import { lastChangeBy } from '../development-plans/changes.ts'
import { withFaults } from '../development-plans/forms.ts'
import { partWithdrawn, planFrame, planWithdrawn, refused } from '../development-plans/frame.tsx'
import { changePlan, openPlan } from '../development-plans/gates.ts'
import { developmentPlanPaths, trackPaths as paths } from '../development-plans/paths.ts'
import type { DevelopmentPlan } from '../development-plans/rules.ts'
import { readTrackTree } from '../development-plans/tree.ts'
import {
  bothLanguages,
  ConflictPage,
  differencesOf,
  namesOf,
  type Filled,
} from '../development-plans/views/form-parts.tsx'
import { plain, Said } from '../development-plans/views/parts.tsx'
import { wordsIn } from '../development-plans/words.ts'
import { mayWriteDevelopmentPlan } from '../visibility.ts'
import { faultsOfTrack, trackChoices, type TrackChoices } from './choices.ts'
import { addTrack, changeTrack } from './commands.ts'
import { contentOfTrack, newTrackForm, trackForm, type TrackContent } from './forms.ts'
import { changeTrackGate, openTrack, readTrack, type TrackInPlan } from './gates.ts'
import type { Track } from './rules.ts'
import { TrackForm } from './views/track-form.tsx'
import { TrackPage } from './views/track-page.tsx'

/** A track read, written new, and edited. */
export function trackPages(pages: PageRoutes) {
  pages.get(developmentPlanPaths.newTrack, openPlan, (visit, plan) => newPage(visit, plan, {}))
  pages.post(
    developmentPlanPaths.newTrack,
    {
      ...changePlan,
      form: newTrackForm,
      again: async (visit, plan, refusal) => newPage(visit, plan, await allFaults(visit, refusal, plan), 422),
    },
    async (visit, plan, form, typed) => {
      if (plan.withdrawnOn) return newPage(visit, plan, { typed, errors: planWithdrawn }, 409)
      const content = contentOfTrack(form)
      const errors = faultsOfTrack(await trackChoices(visit.db, plan.id), content, plan.id)
      if (errors.length) return newPage(visit, plan, { typed, errors }, 422)
      await addTrack(visit.db, plan, content)
      return see(visit.to(developmentPlanPaths.write, { slug: plan.slug }))
    },
  )
  pages.get(paths.page, { ...readTrack, cacheable: true }, trackPage)
  pages.get(paths.text, openTrack, (visit, found) =>
    found.track.withdrawnOn ? refused(visit, found.plan, 'withdrawn-part') : editPage(visit, found, {}),
  )
  pages.post(
    paths.text,
    {
      ...changeTrackGate,
      form: trackForm,
      again: async (visit, found, refusal) =>
        editPage(visit, found, await allFaults(visit, refusal, found.plan, found.track), 422),
    },
    async (visit, { track, plan }, form, typed) => {
      if (track.withdrawnOn) return editPage(visit, { track, plan }, { typed, errors: partWithdrawn }, 409)
      const [content, choices] = [contentOfTrack(form), await trackChoices(visit.db, plan.id)]
      const errors = faultsOfTrack(choices, content, plan.id, track)
      if (errors.length) return editPage(visit, { track, plan }, { typed, errors }, 422)
      if (form.version !== track.version) return conflictPage({ visit, track, plan, content, choices, typed })
      await changeTrack(visit.db, track, content)
      return see(visit.to(developmentPlanPaths.write, { slug: plan.slug }))
    },
  )
}

async function allFaults(visit: Visit, refusal: Refused, plan: DevelopmentPlan, before?: Track) {
  const choices = await trackChoices(visit.db, plan.id)
  return withFaults(newTrackForm, refusal, (form) =>
    faultsOfTrack(choices, contentOfTrack(form), plan.id, before),
  )
}

async function trackPage(visit: Visit, { track, plan }: TrackInPlan) {
  if (track.slug[visit.language] !== visit.params['slug'])
    return moved(visit.to(paths.page, { slug: track.slug }))
  const tree = await readTrackTree(visit.db, track)
  const title = plain(track.title, visit.language)
  return planFrame({
    visit,
    plan,
    goal: tree.goals.find((g) => !g.withdrawnOn),
    title,
    here: <Said text={track.title} language={visit.language} />,
    slug: track.slug,
    live: true,
    children: (
      <TrackPage
        visit={visit}
        plan={plan}
        tree={tree}
        mayWrite={mayWriteDevelopmentPlan(visit.actor, plan)}
      />
    ),
  })
}

async function newPage(visit: Visit, plan: DevelopmentPlan, filled: Filled, status = 200) {
  const t = wordsIn(visit.language)
  const choices = await trackChoices(visit.db, plan.id)
  return planFrame({
    visit,
    plan,
    title: t.newTrack,
    here: t.newTrack,
    slug: plan.slug,
    status,
    children: (
      <>
        <Head
          title={t.newTrack}
          over={plain(plan.title, visit.language)}
          lead={plan.releasedOn && t.publicAtOnce}
        />
        <TrackForm
          visit={visit}
          choices={choices}
          filled={filled}
          under={visit.query.get('goal') ?? ''}
          action={visit.to(developmentPlanPaths.newTrack, { slug: plan.slug })}
          cancel={visit.to(developmentPlanPaths.write, { slug: plan.slug })}
        />
      </>
    ),
  })
}

const formOf = (visit: Visit, { track, plan }: TrackInPlan, choices: TrackChoices, filled: Filled) => (
  <TrackForm
    visit={visit}
    choices={choices}
    filled={filled}
    saved={track}
    version={track.version}
    action={visit.to(paths.text, { slug: track.slug })}
    cancel={visit.to(developmentPlanPaths.write, { slug: plan.slug })}
  />
)
async function editPage(visit: Visit, { track, plan }: TrackInPlan, filled: Filled, status = 200) {
  const t = wordsIn(visit.language)
  const form = formOf(visit, { track, plan }, await trackChoices(visit.db, plan.id), filled)
  return planFrame({
    visit,
    plan,
    title: `${t.edit}: ${plain(track.title, visit.language)}`,
    here: t.edit,
    slug: track.slug,
    status,
    children: (
      <>
        <Head
          title={t.editTrack}
          over={plain(plan.title, visit.language)}
          lead={plan.releasedOn && !track.withdrawnOn && t.publicAtOnce}
        />
        {form}
      </>
    ),
  })
}

async function conflictPage({
  visit,
  track,
  plan,
  content,
  choices,
  typed,
}: TrackInPlan & { visit: Visit; content: TrackContent; choices: TrackChoices; typed: Typed }) {
  const { language } = visit
  const t = wordsIn(language)
  const goals = (ids: string[]) =>
    formats(language).list(
      choices.goals.filter((g) => ids.includes(g.id)).map((g) => plain(g.title, language)),
    )
  const differences = differencesOf([
    { label: t.fields.title, theirs: bothLanguages(track.title), mine: bothLanguages(content.title) },
    { label: t.fields.purpose, theirs: bothLanguages(track.purpose), mine: bothLanguages(content.purpose) },
    { label: t.fields.goals, theirs: goals(track.goalIds), mine: goals(content.goalIds) },
    {
      label: t.carries,
      theirs: namesOf(choices.star, track.serves, language),
      mine: namesOf(choices.star, content.serves, language),
    },
  ])
  return planFrame({
    visit,
    plan,
    title: t.conflictTitle,
    here: t.conflictTitle,
    slug: track.slug,
    status: 409,
    children: (
      <ConflictPage visit={visit} who={await lastChangeBy(visit.db, track.id)} differences={differences}>
        {formOf(visit, { track, plan }, choices, { typed })}
      </ConflictPage>
    ),
  })
}
