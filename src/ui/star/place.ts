import { labelColumns } from './columns.ts'
import { layout, TIPS } from './geometry.ts'
import { kiteNames, type KiteName } from './kite-names.ts'
import { TIP_SIZES, type Placement, type Scene } from './labels.ts'
import { tipLabels } from './tips.ts'
import type { StarData } from './types.ts'

/** Past this many even short labels make a thicket: numbers and the list read better. */
const mostLabels = 20

/** Decides how the star is labelled: at the tips, in two columns, or by numbers with the list beside. */
export function placeStar(given: StarData) {
  const scene = arrange(given)
  const { placement, kites } = remembered(scene)
  return { ...scene, placement, kites }
}

interface Placed {
  placement: Placement
  kites: KiteName[] | null
}
const mostKnown = 200
const known = new Map<string, Placed>()

/** Finding room costs milliseconds and depends on the words alone, so the last few answers are kept. */
function remembered(scene: Scene): Placed {
  const { groups, spikes, kites } = scene.data
  const words = [
    groups.map((g) => [g.id, g.title]),
    spikes.map((s) => [s.groupId, s.number, s.title, s.caption, s.status, s.statusWord]),
    kites,
  ]
  const key = JSON.stringify(words)
  const found = known.get(key) ?? place(scene)
  known.delete(key)
  known.set(key, found)
  if (known.size > mostKnown) known.delete(known.keys().next().value!)
  return found
}

function place(scene: Scene): Placed {
  const { data } = scene
  const labelled = data.spikes.length <= mostLabels ? (tipLabels(scene) ?? labelColumns(scene)) : null
  const dense: Placement = { mode: 'dense', frame: TIPS, sizes: TIP_SIZES, labels: [], heads: [] }
  const placement = labelled ?? dense
  return { placement, kites: placement.mode === 'tips' ? kiteNames(scene) : null }
}

/** Where everything stands, without words. */
export function arrange(given: StarData): Scene {
  const data = inOrder(given)
  const counts = data.groups.map((g) => data.spikes.filter((s) => s.groupId === g.id).length)
  return { data, layout: layout(counts, data.kites.length) }
}

/** Spikes group by group, in the order they came; spikes of no group are left out. */
const inOrder = (data: StarData): StarData => ({
  ...data,
  spikes: data.groups.flatMap((g) => data.spikes.filter((s) => s.groupId === g.id)),
})
