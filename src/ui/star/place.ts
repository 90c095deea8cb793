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
  const { data } = scene
  const labelled = data.spikes.length <= mostLabels ? (tipLabels(scene) ?? labelColumns(scene)) : null
  const dense: Placement = { mode: 'dense', frame: TIPS, sizes: TIP_SIZES, labels: [], heads: [] }
  const placement = labelled ?? dense
  return { ...scene, placement, kites: namesIn(placement, scene) }
}

/** Where everything stands, without words. */
export function arrange(given: StarData): Scene {
  const data = inOrder(given)
  const counts = data.groups.map((g) => data.spikes.filter((s) => s.groupId === g.id).length)
  return { data, layout: layout(counts, data.kites.length) }
}

const namesIn = (placement: Placement, scene: Scene): KiteName[] | null =>
  placement.mode === 'tips' ? kiteNames(scene) : null

/** Spikes group by group, in the order they came; spikes of no group are left out. */
const inOrder = (data: StarData): StarData => ({
  ...data,
  spikes: data.groups.flatMap((g) => data.spikes.filter((s) => s.groupId === g.id)),
})
