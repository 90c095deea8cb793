import type { Visit } from '#platform/http'
import type { Crumb } from '#ui'
import { strategyPaths } from '../paths.ts'
import { textsIn } from '../texts.ts'

/** Where the editor's pages stand. */
export function editCrumbs(visit: Visit, last?: string): Crumb[] {
  const t = textsIn(visit.language)
  const edit = last ? { text: t.edit.title, href: visit.to(strategyPaths.edit) } : { text: t.edit.title }
  return [{ text: t.strategy, href: visit.to(strategyPaths.read) }, edit, ...(last ? [{ text: last }] : [])]
}
