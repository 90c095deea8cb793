import type { Db } from '#platform/db'
import { giveAddress, lockUntilCommit } from '#platform/db'
import { readYaml, type FileFault, type LoadHouse, type LoadPlan, type PlannedChange } from '#platform/files'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import type { LocalText } from '#platform/i18n'
import { organisationFile, type OrganisationFile, type UnitInFile } from './file-schema.ts'

type Kind = 'body' | 'unit' | 'partner' | 'position'
const kindNames: Record<Kind, LocalText> = {
  body: { da: 'organ', en: 'body' },
  unit: { da: 'enhed', en: 'unit' },
  partner: { da: 'partner', en: 'partner' },
  position: { da: 'stilling', en: 'position' },
}

/** One thing of the file, flattened: what it should be, told by codes. */
interface Wanted {
  kind: Kind
  code: string
  title: LocalText
  fields: Record<string, unknown>
}
interface Known extends Wanted {
  id: string
}

/** What loading the file would do; faults alone when it cannot be used. */
export async function planOrganisation(
  db: Db,
  text: string,
  _house: LoadHouse,
  hold = false,
): Promise<LoadPlan> {
  return (await compare(db, text, hold)).plan
}

/** Does it, in one transaction. What is missing from the file stays as it is: positions own things. */
export async function loadOrganisation(db: Db, text: string, source: string): Promise<LoadPlan> {
  const { plan, wanted, known, file } = await compare(db, text, true)
  if (plan.faults.length || !file) return plan
  const ids = new Map(known.map((k) => [`${k.kind} ${k.code}`, k.id]))
  for (const w of wanted) if (!ids.has(`${w.kind} ${w.code}`)) ids.set(`${w.kind} ${w.code}`, newId())
  const idOf = (kind: Kind, code: unknown) => (code ? (ids.get(`${kind} ${String(code)}`) ?? null) : null)
  let position = 0
  for (const w of wanted) {
    position += 1
    const before = known.find((k) => k.kind === w.kind && k.code === w.code)
    if (before && same(before, w)) continue
    const id = idOf(w.kind, w.code)!
    await write(db, w, id, idOf, position, before !== undefined)
    const { kind, title, fields } = w
    await record(db, {
      kind: `organisation.${kind}-${before ? 'changed' : 'added'}`,
      subject: { kind, id },
      ...(before && { before: { title: before.title, ...before.fields } }),
      after: { title, ...fields },
      public: true,
      source,
    })
  }
  await addMeetings(db, file, (code) => idOf('body', code)!, source)
  return plan
}

async function compare(db: Db, text: string, hold: boolean) {
  const read = readYaml(text, organisationFile)
  const empty: LoadPlan = { faults: [], added: [], changed: [], withdrawn: [], refused: [], unchanged: 0 }
  if (!read.ok) return { plan: { ...empty, faults: read.faults }, wanted: [], known: [], file: undefined }
  const wanted = flatten(read.value)
  const faults = checkReferences(db, read.value, wanted, read.lineOf)
  if (faults.length) return { plan: { ...empty, faults }, wanted, known: [], file: undefined }
  if (hold) await holdStructure(db)
  const known = await readKnown(db)
  const plan: LoadPlan = empty
  for (const w of wanted) {
    const before = known.find((k) => k.kind === w.kind && k.code === w.code)
    if (!before) plan.added.push(planned(w))
    else if (same(before, w)) plan.unchanged += 1
    else plan.changed.push({ ...planned(w), differences: differences(before, w) })
  }
  await planMeetings(db, read.value, plan)
  return { plan, wanted, known, file: read.value }
}

/** Meetings are only ever added. */
async function planMeetings(db: Db, { meetings }: OrganisationFile, plan: LoadPlan) {
  const held = await db
    .selectFrom('organisation.meeting as meeting')
    .innerJoin('organisation.body as body', 'body.id', 'meeting.bodyId')
    .select(['body.code', 'meeting.heldOn'])
    .execute()
  const known = new Set(held.map((m) => `${m.code} ${m.heldOn}`))
  for (const { body, on } of meetings) {
    if (known.has(`${body} ${on}`)) plan.unchanged += 1
    else plan.added.push({ kind: { da: 'møde', en: 'meeting' }, code: body, title: on })
    known.add(`${body} ${on}`)
  }
}

const planned = (w: Wanted): PlannedChange => ({
  kind: kindNames[w.kind],
  code: w.code,
  title: w.title.da ?? w.title.en ?? w.code,
})
const same = (a: Wanted, b: Wanted) =>
  canonical({ t: a.title, f: a.fields }) === canonical({ t: b.title, f: b.fields })
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(
          Object.entries(v)
            .filter(([, x]) => x !== undefined && x !== null)
            .toSorted(),
        )
      : v,
  )
const differences = (before: Wanted, after: Wanted) =>
  Object.entries({ title: after.title, ...after.fields })
    .map(([field, value]) => ({
      field: { da: field, en: field },
      before: shown(field === 'title' ? before.title : before.fields[field]),
      after: shown(value),
    }))
    .filter((d) => d.before !== d.after)
const shown = (value: unknown) =>
  value === undefined || value === null ? '' : typeof value === 'object' ? canonical(value) : String(value)

function flatten(file: OrganisationFile): Wanted[] {
  const units = (list: UnitInFile[], parent: string | null): Wanted[] =>
    list.flatMap((u) => [
      { kind: 'unit' as const, code: u.code, title: u.name, fields: { kind: u.kind, parent } },
      ...units(u.units ?? [], u.code),
    ])
  return [
    ...file.bodies.map((b) => ({
      kind: 'body' as const,
      code: b.code,
      title: b.name as LocalText,
      fields: { kind: b.kind, short: b.short ?? null, from: b.from, to: b.to ?? null },
    })),
    ...units(file.units, null),
    ...file.partners.map((p) => ({
      kind: 'partner' as const,
      code: p.code,
      title: { da: p.name },
      fields: { kind: p.kind },
    })),
    ...file.positions.map((p) => ({
      kind: 'position' as const,
      code: p.code,
      title: p.title as LocalText,
      fields: { role: p.role, unit: p.unit ?? null, body: p.body ?? null, partner: p.partner ?? null },
    })),
  ]
}

function checkReferences(
  db: Db,
  file: OrganisationFile,
  wanted: Wanted[],
  lineOf: (path: PropertyKey[]) => number,
): FileFault[] {
  const faults: FileFault[] = []
  const fault = (path: PropertyKey[], reason: string) =>
    faults.push({
      line: lineOf(path),
      place: path.map((p) => (typeof p === 'number' ? p + 1 : String(p))).join(' › '),
      reason,
    })
  if (file.municipality.code !== db.municipality.code) fault(['municipality', 'code'], 'other-municipality')
  const seen = new Set<string>()
  for (const w of wanted) {
    const key = `${w.kind} ${w.code}`
    if (seen.has(key)) fault([w.kind === 'body' ? 'bodies' : `${w.kind}s`], `code-twice ${w.code}`)
    seen.add(key)
  }
  file.meetings.forEach(
    (m, i) => !seen.has(`body ${m.body}`) && fault(['meetings', i, 'body'], `unknown-body ${m.body}`),
  )
  file.positions.forEach((p, i) => {
    for (const kind of ['unit', 'body', 'partner'] as const)
      if (p[kind] && !seen.has(`${kind} ${p[kind]}`))
        fault(['positions', i, kind], `unknown-${kind} ${p[kind]}`)
  })
  return faults
}

/** Two loads at once make everything once, and whoever is changing the organisation is waited for. */
async function holdStructure(db: Db) {
  await lockUntilCommit(db, 'organisation.files')
  for (const table of ['body', 'unit', 'partner', 'position'] as const)
    await db
      .selectFrom(`organisation.${table}` as 'organisation.body')
      .select('id')
      .orderBy('id')
      .forNoKeyUpdate()
      .execute()
}

async function readKnown(db: Db): Promise<Known[]> {
  const [bodies, units, partners, positions] = await Promise.all([
    db.selectFrom('organisation.body').selectAll().execute(),
    db.selectFrom('organisation.unit').selectAll().execute(),
    db.selectFrom('organisation.partner').selectAll().execute(),
    db.selectFrom('organisation.position').selectAll().execute(),
  ])
  const code = (list: { id: string; code: string }[], id: string | null) =>
    list.find((x) => x.id === id)?.code ?? null
  return [
    ...bodies.map((b) => ({
      kind: 'body' as const,
      id: b.id,
      code: b.code,
      title: b.name,
      fields: { kind: b.kind, short: b.short, from: b.validFrom, to: b.validTo },
    })),
    ...units.map((u) => ({
      kind: 'unit' as const,
      id: u.id,
      code: u.code,
      title: u.name,
      fields: { kind: u.kind, parent: code(units, u.parentId) },
    })),
    ...partners.map((p) => ({
      kind: 'partner' as const,
      id: p.id,
      code: p.code,
      title: { da: p.name },
      fields: { kind: p.kind },
    })),
    ...positions.map((p) => ({
      kind: 'position' as const,
      id: p.id,
      code: p.code,
      title: p.title,
      fields: {
        role: p.role,
        unit: code(units, p.unitId),
        body: code(bodies, p.bodyId),
        partner: code(partners, p.partnerId),
      },
    })),
  ]
}

type IdOf = (kind: Kind, code: unknown) => string | null
// oxlint-disable-next-line typescript/no-explicit-any -- each kind has its own columns, checked by the schema above
type Fields = Record<string, any>

async function write(db: Db, w: Wanted, id: string, idOf: IdOf, position: number, exists: boolean) {
  const f: Fields = w.fields
  const title = JSON.stringify(w.title)
  if (w.kind === 'partner') {
    const row = { code: w.code, kind: f['kind'], name: w.title.da ?? w.code }
    return exists
      ? void (await db.updateTable('organisation.partner').set(row).where('id', '=', id).execute())
      : void (await db
          .insertInto('organisation.partner')
          .values({ ...row, id, validTo: null })
          .execute())
  }
  if (w.kind === 'position') {
    const row = {
      code: w.code,
      title,
      role: f['role'],
      unitId: idOf('unit', f['unit']),
      bodyId: idOf('body', f['body']),
      partnerId: idOf('partner', f['partner']),
    }
    return exists
      ? void (await db.updateTable('organisation.position').set(row).where('id', '=', id).execute())
      : void (await db
          .insertInto('organisation.position')
          .values({ ...row, id, validFrom: null, validTo: null })
          .execute())
  }
  const slug = JSON.stringify(await giveAddress(db, w.kind, id, w.title))
  if (w.kind === 'body') {
    const row = {
      code: w.code,
      kind: f['kind'],
      name: title,
      short: f['short'],
      slug,
      validFrom: f['from'],
      validTo: f['to'],
      position,
    }
    return exists
      ? void (await db.updateTable('organisation.body').set(row).where('id', '=', id).execute())
      : void (await db
          .insertInto('organisation.body')
          .values({ ...row, id })
          .execute())
  }
  const row = {
    code: w.code,
    kind: f['kind'],
    name: title,
    slug,
    parentId: idOf('unit', f['parent']),
    position,
  }
  return exists
    ? void (await db.updateTable('organisation.unit').set(row).where('id', '=', id).execute())
    : void (await db
        .insertInto('organisation.unit')
        .values({ ...row, id, validFrom: null, validTo: null })
        .execute())
}

async function addMeetings(db: Db, file: OrganisationFile, bodyId: (code: string) => string, source: string) {
  if (!file.meetings.length) return
  const added = await db
    .insertInto('organisation.meeting')
    .values(
      file.meetings.map((m) => ({
        id: newId(),
        bodyId: bodyId(m.body),
        heldOn: m.on as never,
        beginsAt: m.at ?? null,
      })),
    )
    .onConflict((c) => c.columns(['municipalityId', 'bodyId', 'heldOn']).doNothing())
    .returning(['id', 'bodyId', 'heldOn'])
    .execute()
  for (const m of added)
    await record(db, {
      kind: 'organisation.meeting-added',
      subject: { kind: 'meeting', id: m.id },
      parent: { kind: 'body', id: m.bodyId },
      after: { heldOn: m.heldOn },
      public: true,
      source,
    })
}
