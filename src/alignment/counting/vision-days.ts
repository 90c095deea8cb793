import { ask, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { ppm, type Thresholds } from '#plans'
import { figuresOf } from './figures.ts'
import type { MovedVision } from './write.ts'

/** Notes how visions stand at the end of this day, as far as we know by now; a later change of the day writes over it. */
export const writeVisionDays = (db: Db, moved: readonly MovedVision[], thresholds: Thresholds) =>
  ask(db, write, db.today, JSON.stringify(moved.map((row) => dayRow(row, thresholds))))

/** Notes how visions stood on an earlier day, where nothing was noted then. */
export const writeVisionDaysOn = (db: Db, day: Day, rows: readonly MovedVision[], thresholds: Thresholds) =>
  ask(db, fillIn, day, JSON.stringify(rows.map((row) => dayRow(row, thresholds))))

function dayRow(row: MovedVision, thresholds: Thresholds) {
  const { signal, progress, expected, goals } = figuresOf(row, thresholds)
  return {
    vision_id: row.subjectId,
    audience: row.audience,
    signal,
    progress_ppm: progress === null ? null : ppm(progress),
    expected_ppm: expected === null ? null : ppm(expected),
    goals,
  }
}

const insert = `
insert into alignment.vision_day (municipality_id, vision_id, audience, day, signal, progress_ppm, expected_ppm, goals)
select $1, vision_id, audience, $2, signal, progress_ppm, expected_ppm, goals from jsonb_to_recordset($3::jsonb)
  as v (vision_id uuid, audience text, signal text, progress_ppm int, expected_ppm int, goals int)
order by vision_id, audience
on conflict (municipality_id, vision_id, audience, day)`
const write = `${insert} do update set signal = excluded.signal, progress_ppm = excluded.progress_ppm,
  expected_ppm = excluded.expected_ppm, goals = excluded.goals`
const fillIn = `${insert} do nothing`
