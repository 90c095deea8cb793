import { z } from 'zod'
import type { Db } from '#platform/db'
import { fitsLimit, pageOf, pageSchema, pagingQuery, readPaging, type Paging } from '#platform/api'
import { anyone, json, nothing, type ApiRoutes } from '#platform/http'
import { isId, noId } from '#platform/ids'

const text = z.object({ da: z.string().optional(), en: z.string().optional() })
const id = z.uuid()
const day = z.iso.date()

const body = z.object({
  id,
  code: z.string(),
  kind: z.enum(['council', 'finance-committee', 'standing-committee', 'advisory-committee']),
  name: text,
  short: z.string().nullable(),
  validFrom: day,
  validTo: day.nullable(),
})
const unit = z.object({
  id,
  code: z.string(),
  kind: z.enum(['administration', 'centre', 'team', 'workplace']),
  name: text,
  parentId: id.nullable(),
})
const position = z.object({
  id,
  code: z.string(),
  title: text,
  role: z.string(),
  bodyId: id.nullable(),
  unitId: id.nullable(),
})
const meeting = z.object({ id, bodyId: id, heldOn: day, beginsAt: z.string().nullable() })

/** How the municipality is built: open to everybody, and without the name of any person. */
export function structureApi(api: ApiRoutes) {
  list(api, '/organisation/bodies', 'Council and committees, former ones too', body, listBodies)
  list(
    api,
    '/organisation/units',
    'Administrations, centres, teams and workplaces of today',
    unit,
    listUnitsOfToday,
  )
  list(
    api,
    '/organisation/positions',
    'Positions of today, which plans and actions name instead of people; not those that only run the system',
    position,
    listPositionsOfToday,
  )
  list(api, '/organisation/meetings', 'Meetings of the bodies', meeting, listMeetings)
}

function list<T extends z.ZodObject>(
  api: ApiRoutes,
  path: string,
  summary: string,
  item: T,
  read: (db: Db, paging: Paging) => Promise<{ id: string }[]>,
) {
  const describe = {
    summary,
    tag: 'organisation',
    query: pagingQuery,
    fits: { cursor: isId, limit: fitsLimit(500) },
    response: pageSchema(item),
  }
  api.get(path, { who: 'anyone', load: nothing, may: anyone, describe }, async (visit) => {
    const paging = readPaging(visit.query)
    return json(pageOf(await read(visit.db, paging), paging.limit, (row) => row.id))
  })
}

// by id, which is the order in which they were made: a page never moves while somebody reads on
const after = ({ cursor }: Paging) => (isId(cursor) ? cursor : noId)

const listBodies = (db: Db, paging: Paging) =>
  db
    .selectFrom('organisation.body as body')
    .select([
      'body.id',
      'body.code',
      'body.kind',
      'body.name',
      'body.short',
      'body.validFrom',
      'body.validTo',
    ])
    .where('body.id', '>', after(paging))
    .orderBy('body.id')
    .limit(paging.limit + 1)
    .execute()

const listUnitsOfToday = (db: Db, paging: Paging) =>
  db
    .selectFrom('organisation.unit as unit')
    .select(['unit.id', 'unit.code', 'unit.kind', 'unit.name', 'unit.parentId'])
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', db.today)]))
    .where('unit.id', '>', after(paging))
    .orderBy('unit.id')
    .limit(paging.limit + 1)
    .execute()

const listPositionsOfToday = (db: Db, paging: Paging) =>
  db
    .selectFrom('organisation.position as position')
    .select([
      'position.id',
      'position.code',
      'position.title',
      'position.role',
      'position.bodyId',
      'position.unitId',
    ])
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', db.today)]))
    .where('position.role', 'not in', ['municipality-admin', 'auditor'])
    .where('position.id', '>', after(paging))
    .orderBy('position.id')
    .limit(paging.limit + 1)
    .execute()

const listMeetings = (db: Db, paging: Paging) =>
  db
    .selectFrom('organisation.meeting as meeting')
    .select(['meeting.id', 'meeting.bodyId', 'meeting.heldOn', 'meeting.beginsAt'])
    .where('meeting.id', '>', after(paging))
    .orderBy('meeting.id')
    .limit(paging.limit + 1)
    .execute()
