import { verifyPassphrase } from '#platform/auth'
import {
  anyone,
  nothing,
  page,
  see,
  sessionCookie,
  type Answer,
  type PageRoutes,
  type Typed,
  type Visit,
} from '#platform/http'
import { inLanguage } from '#platform/i18n'
import { paths } from '../paths.ts'
import {
  addPerson,
  addPosition,
  openSession,
  sessionSeconds,
  setPassphrase,
  takePosition,
  useInvitation,
} from '../people/commands.ts'
import {
  findCredential,
  findInvitation,
  findOneClickPerson,
  lockInvitation,
  type OpenInvitation,
} from '../people/queries.ts'
import { oneClickAllowed } from '../people/rules.ts'
import { tooManyTries } from './attempts.ts'
import { emptyForm, firstForm, invitationForm, oneClickForm, passphraseForm, signInForm } from './forms.ts'
import { AccountPage, SignInPage, signInTexts, UsedLinkPage, WelcomePage } from './views.tsx'

const clicks = (visit: Visit) =>
  oneClickAllowed({
    startedByUs: visit.house.startedByUs,
    fromLoopback: visit.fromLoopback,
    municipality: visit.municipality,
  })

/** Only an address of this municipality's own: never another host, never a scheme. */
function safeTil(visit: Visit, til: unknown): string {
  const own = visit.to(paths.front).replace(/\/(da|en)\/?$/, '/')
  return typeof til === 'string' && til.startsWith(own) && !/[\\\n\r]|\/\//.test(til) ? til : ''
}
const tilOf = (visit: Visit, typed: Typed) => safeTil(visit, typed['til'] ?? visit.query.get('til'))

export function signInRoutes(pages: PageRoutes) {
  pages.get(paths.signIn, { who: 'anyone', load: nothing, may: anyone }, (visit) =>
    visit.actor.signedIn
      ? see(tilOf(visit, {}) || visit.to(paths.home))
      : page(
          <SignInPage
            visit={visit}
            oneClick={clicks(visit)}
            til={tilOf(visit, {})}
            signedOut={visit.query.has('ud')}
          />,
        ),
  )

  pages.post(
    paths.signIn,
    {
      who: 'anyone',
      load: nothing,
      may: anyone,
      form: signInForm,
      again: (visit, _, { typed, errors }) =>
        page(
          <SignInPage
            visit={visit}
            oneClick={clicks(visit)}
            til={tilOf(visit, typed)}
            typed={typed}
            errors={errors}
          />,
          422,
        ),
    },
    async (visit, _, form, typed) => {
      const refuse = (wrong: string, status: number) =>
        page(
          <SignInPage
            visit={visit}
            oneClick={clicks(visit)}
            til={tilOf(visit, typed)}
            typed={typed}
            wrong={wrong}
          />,
          status,
        )
      const t = signInTexts(visit)
      if (await tooManyTries(visit, form.email)) return refuse(t.tooMany, 429)
      const found = await findCredential(visit.db, form.email)
      // an unknown address costs the same time as a wrong passphrase
      if (!(await verifyPassphrase(form.passphrase, found?.passphrase)) || !found) return refuse(t.wrong, 422)
      return enter(visit, found.id, tilOf(visit, typed))
    },
  )

  pages.post(
    paths.oneClick,
    {
      who: 'anyone',
      load: (db, _, visit) => Promise.resolve(clicks(visit) || undefined),
      may: anyone,
      form: oneClickForm,
    },
    async (visit, _, { role }, typed) => {
      const person = await findOneClickPerson(visit.db, role)
      return person ? enter(visit, person.id, tilOf(visit, typed), true) : { status: 404 }
    },
  )

  pages.post(
    paths.signOut,
    { who: 'signed-in', load: nothing, may: anyone, form: emptyForm },
    async (visit) => {
      await visit.db.client.query('select platform.close_session($1)', [Buffer.from(visit.session, 'hex')])
      return leave(visit)
    },
  )
  pages.post(
    paths.signOutEverywhere,
    { who: 'signed-in', load: nothing, may: anyone, form: emptyForm },
    async (visit) => {
      await closeAll(visit)
      return leave(visit)
    },
  )

  pages.get(paths.account, { who: 'signed-in', load: nothing, may: anyone }, (visit) =>
    page(<AccountPage visit={visit} saved={visit.query.has('gemt')} />),
  )
  pages.post(
    paths.passphrase,
    {
      who: 'signed-in',
      load: nothing,
      may: anyone,
      form: passphraseForm,
      again: (visit, _, { errors }) => page(<AccountPage visit={visit} errors={errors} />, 422),
    },
    async (visit, _, form) => {
      const own = visit.actor.personId!
      if (await tooManyTries(visit, own))
        return page(
          <AccountPage visit={visit} errors={[{ field: 'current', message: 'passphraseWrong' }]} />,
          429,
        )
      const stored = await visit.db
        .selectFrom('organisation.credential')
        .select('passphrase')
        .where('personId', '=', own)
        .executeTakeFirst()
      if (!(await verifyPassphrase(form.current, stored?.passphrase)))
        return page(
          <AccountPage visit={visit} errors={[{ field: 'current', message: 'passphraseWrong' }]} />,
          422,
        )
      await setPassphrase(visit.db, own, form.passphrase)
      await closeAll(visit)
      const answer = await enter(visit, own, '')
      return { ...answer, headers: { ...answer.headers, location: visit.to(paths.account, { gemt: '1' }) } }
    },
  )

  invitationRoutes(pages)
}

/** What stands behind a link; nothing when it is used, too old or never was, which nobody is told apart. */
interface Link {
  invitation: OpenInvitation | undefined
}

function invitationRoutes(pages: PageRoutes) {
  const load = async (db: Visit['db'], { token = '' }: Record<string, string>): Promise<Link> => ({
    invitation: await findInvitation(db, token),
  })
  const lead = (visit: Visit, invitation: OpenInvitation) => {
    const t = signInTexts(visit)
    if (invitation.purpose === 'first-administrator') return t.firstLead
    return invitation.purpose === 'recovery'
      ? t.recoveryLead
      : t.invitationLead(inLanguage(invitation.title ?? {}, visit.language).text)
  }
  const view = (visit: Visit, { invitation }: Link, again = {}, status = 200) => {
    if (!invitation) return usedLink(visit)
    const first = invitation.purpose === 'first-administrator'
    const action = visit.to(first ? paths.first : paths.invitation, visit.params)
    return page(
      <WelcomePage visit={visit} action={action} lead={lead(visit, invitation)} first={first} {...again} />,
      status,
    )
  }
  const usedLink = (visit: Visit) => page(<UsedLinkPage visit={visit} />, 410)

  pages.get(paths.invitation, { who: 'anyone', load, may: anyone }, (visit, link) => view(visit, link))

  pages.post(
    paths.invitation,
    {
      who: 'anyone',
      load,
      sees: (_, { invitation }) => invitation?.purpose !== 'first-administrator',
      may: anyone,
      form: invitationForm,
      again: (visit, link, again) => view(visit, link, again, 422),
    },
    async (visit, _, form) => {
      const invitation = await lockInvitation(visit.db, visit.params['token'] ?? '')
      if (!invitation?.personId) return usedLink(visit)
      await useInvitation(visit.db, invitation.tokenHash)
      await visit.db.client.query('select platform.close_sessions_of($1, $2)', [
        visit.db.municipalityId,
        invitation.personId,
      ])
      await setPassphrase(visit.db, invitation.personId, form.passphrase)
      return enter(visit, invitation.personId, '')
    },
  )

  pages.post(
    paths.first,
    {
      who: 'anyone',
      load,
      sees: (_, { invitation }) => !invitation || invitation.purpose === 'first-administrator',
      may: anyone,
      form: firstForm,
      again: (visit, link, again) => view(visit, link, again, 422),
    },
    async (visit, _, form) => {
      const invitation = await lockInvitation(visit.db, visit.params['token'] ?? '')
      if (!invitation) return usedLink(visit)
      await useInvitation(visit.db, invitation.tokenHash)
      const personId = await addPerson(visit.db, form)
      const positionId = await addPosition(visit.db, {
        code: `administrator-${personId.slice(-6)}`,
        title: form.position,
        role: 'municipality-admin',
      })
      await takePosition(visit.db, personId, positionId, visit.db.today)
      await setPassphrase(visit.db, personId, form.passphrase)
      return enter(visit, personId, '')
    },
  )
}

/** A new session at every sign-in; the browser goes on to where it was headed. */
async function enter(visit: Visit, personId: string, til: string, oneClick = false): Promise<Answer> {
  const token = await openSession(visit.db, personId, { oneClick, closing: visit.session })
  return {
    status: 303,
    headers: {
      location: til || visit.to(paths.home),
      'set-cookie': sessionCookie(token, visit.https, sessionSeconds),
    },
  }
}
const leave = (visit: Visit): Answer => ({
  status: 303,
  headers: {
    location: visit.to(paths.signIn, { ud: '1' }),
    'set-cookie': sessionCookie('', visit.https, 0),
    'clear-site-data': '"cache"',
  },
})
const closeAll = (visit: Visit) =>
  visit.db.client.query('select platform.close_sessions_of($1, $2)', [
    visit.db.municipalityId,
    visit.actor.personId,
  ])
