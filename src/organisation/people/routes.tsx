import type { Actor } from '#platform/auth'
import type { Db } from '#platform/db'
import { see, type Answer, type FieldError, type PageRoutes, type Typed, type Visit } from '#platform/http'
import { formats, inLanguage, slugOf } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Button, ErrorSummary, Field, Head, Hidden, Notice, PostButton, Section, Table } from '#ui'
import { framed } from '../frame/frame.tsx'
import { paths } from '../paths.ts'
import {
  listCommittees,
  listPositions,
  listUnits,
  type Body,
  type Position,
  type Unit,
} from '../structure/queries.ts'
import { addPerson, addPosition, invite, leavePosition, takePosition } from './commands.ts'
import { inviteForm, leaveForm, newLinkForm, positionForm } from './forms.ts'
import { findPerson, listPeople, type PersonRow } from './queries.ts'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

const texts = { da, en }
/** People, positions and roles are the administrator's; no content comes with it. */
const mayKeepPeople = (actor: Actor) => actor.has('municipality-admin')

interface Everything {
  people: PersonRow[]
  positions: Position[]
  units: Unit[]
  bodies: Body[]
}
const loadEverything = async (db: Db): Promise<Everything> => {
  const [people, positions, units, bodies] = await Promise.all([
    listPeople(db),
    listPositions(db),
    listUnits(db),
    listAllBodies(db),
  ])
  return { people, positions, units, bodies }
}
const listAllBodies = async (db: Db): Promise<Body[]> => {
  const committees = await listCommittees(db)
  const council = await db
    .selectFrom('organisation.body')
    .select(['id', 'code', 'kind', 'name', 'short', 'slug'])
    .where('kind', 'in', ['council', 'advisory-committee'])
    .execute()
  return [...council, ...committees]
}

export function peopleRoutes(pages: PageRoutes) {
  const gate = { who: 'signed-in' as const, load: loadEverything, may: mayKeepPeople }
  pages.get(paths.people, gate, (visit, all) => view(visit, all, {}))
  pages.post(
    paths.invite,
    {
      ...gate,
      form: inviteForm,
      again: (visit, all, again) => view(visit, all, { ...again, of: 'invite' }, 422),
    },
    async (visit, all, form, typed) => {
      const wrong = (field: string, message: string) =>
        view(visit, all, { typed, errors: [{ field, message }], of: 'invite' }, 422)
      if (!all.positions.some((p) => p.id === form.positionId)) return wrong('positionId', 'positionMissing')
      if (all.people.some((p) => p.email === form.email.toLowerCase())) return wrong('email', 'emailTaken')
      const personId = await addPerson(visit.db, form)
      await takePosition(visit.db, personId, form.positionId, visit.db.today)
      const token = await invite(visit.db, 'invitation', { personId, positionId: form.positionId })
      return view(visit, await loadEverything(visit.db), {
        link: { name: form.name, href: linkOf(visit, token) },
      })
    },
  )
  pages.post(paths.newLink, { ...gate, form: newLinkForm }, async (visit, _, { personId }) => {
    const person = await findPerson(visit.db, personId)
    if (!person) return { status: 404 }
    const token = await invite(visit.db, 'recovery', { personId })
    return view(visit, await loadEverything(visit.db), {
      link: { name: person.name, href: linkOf(visit, token) },
    })
  })
  pages.post(paths.leave, { ...gate, form: leaveForm }, async (visit, _, { holdingId }) => {
    await leavePosition(visit.db, holdingId, visit.db.today)
    return see(visit.to(paths.people))
  })
  pages.post(
    paths.newPosition,
    {
      ...gate,
      form: positionForm,
      again: (visit, all, again) => view(visit, all, { ...again, of: 'position' }, 422),
    },
    async (visit, all, form, typed) => {
      const wrong = (field: string, message: string) =>
        view(visit, all, { typed, errors: [{ field, message }], of: 'position' }, 422)
      if (form.unitId && !all.units.some((u) => u.id === form.unitId)) return wrong('unitId', 'unitMissing')
      if (form.bodyId && !all.bodies.some((b) => b.id === form.bodyId)) return wrong('bodyId', 'bodyMissing')
      const wanted = slugOf(form.title)
      const taken = new Set(all.positions.map((p) => p.code))
      let code = wanted
      for (let n = 2; taken.has(code); n++) code = `${wanted}-${n}`
      await addPosition(visit.db, { ...form, code })
      return see(visit.to(paths.people))
    },
  )
}
const linkOf = (visit: Visit, token: string) =>
  `${visit.house.publicUrl?.origin ?? visit.url.origin}${visit.to(paths.invitation, { token })}`

interface Shown {
  typed?: Typed
  errors?: FieldError[]
  /** Which of the forms was refused. */
  of?: 'invite' | 'position'
  link?: { name: string; href: string }
}

function view(
  visit: Visit,
  all: Everything,
  { typed = {}, errors = [], of, link }: Shown,
  status = 200,
): Answer {
  const t = texts[visit.language]
  const f = formats(visit.language)
  const name = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, visit.language).text
  const value = (field: string) => String(typed[field] ?? '')
  const error = (field: string) => {
    const found = errors.find((e) => e.field === field)
    return found && (t.messages[found.message] ?? found.message)
  }
  const summary = (form: Shown['of']) =>
    of === form ? (
      <ErrorSummary
        title={t.errorTitle}
        errors={errors.map((e) => ({ field: e.field, text: t.messages[e.message] ?? e.message }))}
      />
    ) : null
  const byTitle = [...all.positions].toSorted((a, b) => f.collator.compare(name(a.title), name(b.title)))
  const positionsOf = (p: PersonRow) => (
    <ul>
      {p.held.map((h) => (
        <li>
          {name(h.title)}{' '}
          <span class="meta">
            {t.from(f.day(h.fromDay as Day))} {h.toDay ? t.to(f.day(h.toDay as Day)) : ''}
          </span>{' '}
          {!h.toDay && (
            <PostButton
              small
              quiet
              action={visit.to(paths.leave)}
              fields={{ token: visit.formToken(), holdingId: h.holdingId }}
            >
              {t.leave}
            </PostButton>
          )}
        </li>
      ))}
    </ul>
  )
  const children = (
    <>
      <Head title={t.title} lead={t.lead} />
      {link && (
        <Notice title={t.linkReady(link.name)}>
          <p>{t.linkIntro}</p>
          <p>
            <code>{link.href}</code>
          </p>
        </Notice>
      )}
      <Section id="people" title={t.people} wide>
        <Table
          caption={t.people}
          hideCaption
          columns={[
            { text: t.columns.name },
            { text: t.columns.email, label: t.columns.email },
            { text: t.columns.positions },
            { text: t.columns.signIn, label: t.columns.signIn },
            { text: t.columns.change },
          ]}
          rows={all.people.map((p) => ({
            cells: [
              p.name,
              p.email ?? '–',
              positionsOf(p),
              p.canSignIn ? t.yes : t.no,
              p.email ? (
                <PostButton
                  small
                  quiet
                  action={visit.to(paths.newLink)}
                  fields={{ token: visit.formToken(), personId: p.id }}
                >
                  {t.newLink}
                </PostButton>
              ) : (
                ''
              ),
            ],
          }))}
          empty={t.empty}
        />
      </Section>
      <Section id="invite" title={t.invite} intro={t.inviteIntro}>
        <form method="post" action={visit.to(paths.invite)} class="form">
          {summary('invite')}
          <Hidden fields={{ token: visit.formToken() }} />
          <Field name="name" label={t.name} value={value('name')} error={error('name')} required />
          <Field
            kind="email"
            name="email"
            label={t.email}
            value={value('email')}
            error={error('email')}
            required
          />
          <Field
            kind="select"
            name="positionId"
            label={t.position}
            value={value('positionId')}
            error={error('positionId')}
            options={[
              { value: '', text: t.choose },
              ...byTitle.map((p) => ({ value: p.id, text: name(p.title) })),
            ]}
          />
          <p>
            <Button>{t.inviteButton}</Button>
          </p>
        </form>
      </Section>
      <Section id="position" title={t.newPosition}>
        <form method="post" action={visit.to(paths.newPosition)} class="form">
          {summary('position')}
          <Hidden fields={{ token: visit.formToken() }} />
          <Field
            name="title"
            label={t.positionTitle}
            value={value('title')}
            error={error('title')}
            required
          />
          <Field
            kind="select"
            name="role"
            label={t.role}
            value={value('role') || 'staff'}
            options={Object.entries(t.roles).map(([v, text]) => ({ value: v, text }))}
          />
          <Field
            kind="select"
            name="unitId"
            label={t.unit}
            value={value('unitId')}
            error={error('unitId')}
            options={[
              { value: '', text: t.none },
              ...all.units.map((u) => ({ value: u.id, text: name(u.name) })),
            ]}
          />
          <Field
            kind="select"
            name="bodyId"
            label={t.body}
            value={value('bodyId')}
            error={error('bodyId')}
            options={[
              { value: '', text: t.none },
              ...all.bodies.map((b) => ({ value: b.id, text: name(b.name) })),
            ]}
          />
          <p>
            <Button>{t.addPosition}</Button>
          </p>
        </form>
      </Section>
    </>
  )
  return framed(visit, { title: t.title, crumbs: [{ text: t.title }], children }, status)
}
