import type { Visit } from '#platform/http'
import { StatusShape } from '#ui'
import { developmentPlanPaths, goalPaths, remitPath } from '../paths.ts'
import type { Readiness, ReadinessItem } from '../readiness.ts'
import type { PlanTree } from '../tree.ts'
import { wordsIn } from '../words.ts'
import { plain } from './parts.tsx'

/** Beside the text: what is missing, each with the way to it, and what is in place. */
export const ReadinessSheet = ({
  visit,
  tree,
  readiness,
}: {
  visit: Visit
  tree: PlanTree
  readiness: Readiness
}) => {
  const t = wordsIn(visit.language)
  const { done, missing } = readiness
  return (
    <aside class="doc__m">
      <section aria-labelledby="klar">
        <h3 id="klar">{t.ready}</h3>
        <p class="meta">{t.readyCount(done.length, missing.length)}</p>
        {missing.length > 0 && (
          <ul class="ready">
            {missing.map((item) => (
              <li>
                <span class="st st--ask">
                  <StatusShape status="ask" />
                </span>
                <span>
                  <a href={wayTo(visit, tree, item)}>{t.lacks[item.key](item.number)}</a>
                  {item.vision && <span class="meta"> {plain(item.vision, visit.language)}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
        {done.length > 0 && (
          <details>
            <summary>{t.inPlace}</summary>
            <ul class="ready">
              {done.map((key) => (
                <li>
                  <span class="st st--done">
                    <StatusShape status="done" />
                  </span>
                  <span>{t.done[key]}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </aside>
  )
}

/** Where what is missing can be written. */
function wayTo(visit: Visit, { plan }: PlanTree, { key, goal }: ReadinessItem): string {
  if (goal && key === 'tracks')
    return visit.to(developmentPlanPaths.newTrack, { slug: plan.slug, goal: goal.goal.id })
  if (goal)
    return `${visit.to(goalPaths.text, { slug: goal.goal.slug })}#${{ responsible: 'responsible', target: 'target', success: 'successDa' }[key as string] ?? ''}`
  if (key === 'introduction') return visit.to(developmentPlanPaths.text, { slug: plan.slug })
  if (key === 'remit') return visit.to(remitPath, { slug: plan.bodySlug })
  return visit.to(developmentPlanPaths.newGoal, { slug: plan.slug })
}
