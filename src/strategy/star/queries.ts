import { findAddress, type Db } from '#platform/db'
import { isId } from '#platform/ids'
import type { Language } from '#platform/i18n'
import {
  placeParts,
  stands,
  type CoreValue,
  type FocusAreaRow,
  type PlacedVision,
  type Star,
  type Strategy,
  type VisionRow,
} from './rules.ts'

export const findStrategy = (db: Db): Promise<Strategy | undefined> => strategies(db).executeTakeFirst()

export const strategies = (db: Db) =>
  db
    .selectFrom('strategy.strategy as strategy')
    .select([
      'strategy.id',
      'strategy.title',
      'strategy.overallGoal',
      'strategy.periodName',
      'strategy.councilTermStarts',
      'strategy.councilTermEnds',
      'strategy.endsOn',
      'strategy.planStrategy',
      'strategy.supersedes',
      'strategy.version',
    ])
    .where('strategy.current', '=', true)

/** The whole star, in order, without what is withdrawn: four statements in one round trip. */
export async function findStar(db: Db): Promise<Star> {
  const [strategy, values, areas, visions] = await Promise.all([
    findStrategy(db),
    listCoreValues(db),
    areaRows(db).where('area.withdrawnOn', 'is', null).execute(),
    visionRows(db).where('vision.withdrawnOn', 'is', null).execute(),
  ])
  return { strategy, values, areas: placeParts(areas, visions) }
}

/** The values that stand, in order. */
export const listCoreValues = (db: Db): Promise<CoreValue[]> =>
  valueRows(db).where('value.withdrawnOn', 'is', null).execute()

/** What is withdrawn, newest first: still found by its address, and can be taken back. */
export async function listWithdrawn(
  db: Db,
): Promise<{ values: CoreValue[]; areas: FocusAreaRow[]; visions: VisionRow[] }> {
  const [values, areas, visions] = await Promise.all([
    valueRows(db).where('value.withdrawnOn', 'is not', null).execute(),
    areaRows(db).where('area.withdrawnOn', 'is not', null).execute(),
    visionRows(db).where('vision.withdrawnOn', 'is not', null).execute(),
  ])
  return { values, areas, visions }
}

/** One vision with its number, hue and focus area; also a withdrawn one, whose `withdrawnOn` says so. */
export async function findVision(db: Db, id: string): Promise<PlacedVision | undefined> {
  if (!isId(id)) return undefined
  const [row, areas, visions] = await Promise.all([
    visionRows(db).where('vision.id', '=', id).executeTakeFirst(),
    areaRows(db).execute(),
    db
      .selectFrom('strategy.vision as vision')
      .innerJoin('strategy.strategy as strategy', 'strategy.id', 'vision.strategyId')
      .select(['vision.id', 'vision.focusAreaId'])
      .where('strategy.current', '=', true)
      .where('vision.withdrawnOn', 'is', null)
      .orderBy('vision.position')
      .orderBy('vision.id')
      .execute(),
  ])
  return row && placed(row, areas, visions)
}

function placed(
  row: VisionRow,
  areas: readonly FocusAreaRow[],
  visions: readonly Pick<VisionRow, 'id' | 'focusAreaId'>[],
): PlacedVision {
  const area = areas.find((a) => a.id === row.focusAreaId)!
  const { number = '', hue = 1 } = placeParts(areas, []).find((a) => a.id === area.id) ?? {}
  const place = visions.filter((v) => v.focusAreaId === area.id).findIndex((v) => v.id === row.id) + 1
  return {
    ...row,
    number: stands(row) && number ? `${number}.${place}` : '',
    hue,
    area: { id: area.id, number, hue, title: area.title, slug: area.slug },
  }
}

/** The vision that an address names; `current` is false for an address that a rename has left behind. */
export async function findVisionBySlug(
  db: Db,
  language: Language,
  slug: string,
): Promise<{ vision: PlacedVision; current: boolean } | undefined> {
  const address = await findAddress(db, 'vision', language, slug)
  const vision = address && (await findVision(db, address.subjectId))
  return vision && { vision, current: address.current }
}

/** Values of the current strategy, withdrawn ones too. */
export const valueRows = (db: Db) =>
  db
    .selectFrom('strategy.coreValue as value')
    .innerJoin('strategy.strategy as strategy', 'strategy.id', 'value.strategyId')
    .select([
      'value.id',
      'value.strategyId',
      'value.code',
      'value.title',
      'value.summary',
      'value.question',
      'value.slug',
      'value.position',
      'value.version',
      'value.withdrawnOn',
      'value.withdrawnBy',
      'value.withdrawnReason',
    ])
    .where('strategy.current', '=', true)
    .orderBy('value.position')
    .orderBy('value.id')

/** Focus areas of the current strategy, withdrawn ones too. */
export const areaRows = (db: Db) =>
  db
    .selectFrom('strategy.focusArea as area')
    .innerJoin('strategy.strategy as strategy', 'strategy.id', 'area.strategyId')
    .select([
      'area.id',
      'area.strategyId',
      'area.code',
      'area.title',
      'area.summary',
      'area.slug',
      'area.position',
      'area.version',
      'area.withdrawnOn',
      'area.withdrawnBy',
      'area.withdrawnReason',
    ])
    .where('strategy.current', '=', true)
    .orderBy('area.position')
    .orderBy('area.id')

/** Visions of the current strategy, withdrawn ones too. */
export const visionRows = (db: Db) =>
  db
    .selectFrom('strategy.vision as vision')
    .innerJoin('strategy.strategy as strategy', 'strategy.id', 'vision.strategyId')
    .select([
      'vision.id',
      'vision.strategyId',
      'vision.focusAreaId',
      'vision.code',
      'vision.title',
      'vision.challenge',
      'vision.means',
      'vision.partners',
      'vision.target',
      'vision.figures',
      'vision.slug',
      'vision.position',
      'vision.version',
      'vision.withdrawnOn',
      'vision.withdrawnBy',
      'vision.withdrawnReason',
    ])
    .where('strategy.current', '=', true)
    .orderBy('vision.position')
    .orderBy('vision.id')
