import type { z } from 'zod'
import { findMunicipality, inTransaction, listMunicipalities } from '#platform/db'
import { writeHistory } from '#platform/history'
import {
  checkForm,
  plainPage,
  readForm,
  sessionCookie,
  type FieldError,
  type Running,
  type Typed,
} from '#platform/http'
import { newId, sha256 } from '#platform/ids'
import { languageAsked, type Language } from '#platform/i18n'
import { Button, ErrorSummary, Field, Head, Page } from '#ui'
import { citizen } from '../actors/rules.ts'
import {
  addPerson,
  addPosition,
  openSession,
  sessionSeconds,
  setPassphrase,
  takePosition,
} from '../people/commands.ts'
import { firstForm } from '../sign-in/forms.ts'
import { municipalityForm } from './forms.ts'
import { texts } from './texts.ts'

const form = firstForm.extend(municipalityForm.shape)
type Form = z.infer<typeof form>

/** `/begynd/<token>`: the one-time link of an installation without municipalities. */
export async function begin(request: Request, running: Running): Promise<Response> {
  const token = new URL(request.url).pathname.split('/').at(-1) ?? ''
  const language = languageAsked(request.headers.get('accept-language') ?? '') ?? 'da'
  const { rows } = await running.pool.query<{ open: boolean }>('select platform.is_setup_open($1) as open', [
    sha256(token),
  ])
  if (!rows[0]?.open) return linkUsed(running, language)
  const shown = { running, language, another: (await listMunicipalities(running.pool)).length > 0 }
  if (request.method !== 'POST') return plainPage(view(shown, {}, []), 200)
  const typed = await readForm(request)
  const read = checkForm(form, typed)
  if (!read.ok) return plainPage(view(shown, typed, read.errors), 422)
  return makeFirst(running, token, read.form, language).catch((e: { code?: string }) => {
    if (e.code !== '23505' && e.code !== '23514') throw e
    return plainPage(view(shown, typed, [{ field: 'slug', message: 'taken' }]), 422)
  })
}

const linkUsed = ({ faultPage, assets }: Running, language: Language) =>
  plainPage(faultPage({ kind: 'link-used', language, reference: '', assets }), 410)

/** Municipality, administrator and session, all or nothing but for the link, which works once. */
async function makeFirst(
  running: Running,
  token: string,
  given: Form,
  language: Language,
): Promise<Response> {
  const id = newId()
  const { rows } = await running.pool.query<{ done: boolean }>(
    // its first row stands under the policies as every later one
    `select platform.begin_municipality($1, set_config('app.municipality_id', $2, true)::uuid, $3, $4, $5) as done`,
    [sha256(token), id, given.code, given.municipality, given.slug],
  )
  if (!rows[0]?.done) return linkUsed(running, language)
  running.municipalities.forget()
  const municipality = (await findMunicipality(running.pool, given.slug))!
  const session = await inTransaction(
    running.pool,
    { municipality, actor: citizen, clock: running.clock },
    async (db) => {
      const personId = await addPerson(db, given)
      const positionId = await addPosition(db, {
        code: 'administrator',
        title: given.position,
        role: 'municipality-admin',
      })
      await takePosition(db, personId, positionId, db.today)
      await setPassphrase(db, personId, given.passphrase)
      return openSession(db, personId, { oneClick: false, closing: '' })
    },
    async (db) => void (await writeHistory(db, running.house.offers.onRecorded)),
  )
  const https = running.house.publicUrl?.protocol === 'https:'
  return new Response(null, {
    status: 303,
    headers: {
      location: `/${given.slug}/da/personer`,
      'set-cookie': sessionCookie(session, https, sessionSeconds),
    },
  })
}

interface Shown {
  running: Running
  language: Language
  /** Somebody made a municipality since the link was printed. */
  another: boolean
}
function view({ running, language, another }: Shown, typed: Typed, errors: FieldError[]) {
  const t = texts[language]
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const told = errors.map(({ field, message }) => ({ field, text: t.messages[message] ?? message }))
  const error = (name: string) => told.find((e) => e.field === name)?.text
  return (
    <Page
      lang={language}
      title={t.title}
      assets={{ css: running.assets.css, fonts: running.assets.fonts }}
      brand={{ href: '/', name: 'Ledestjernen', sender: '' }}
      words={{ skip: t.title, nav: t.title }}
    >
      <Head title={t.title} lead={another ? t.leadAnother : t.lead} />
      <form method="post" class="form">
        <ErrorSummary title={t.errorTitle} errors={told} />
        <Field
          name="code"
          label={t.code}
          hint={t.codeHint}
          value={value('code')}
          error={error('code')}
          required
        />
        <Field
          name="municipality"
          label={t.name}
          value={value('municipality')}
          error={error('municipality')}
          required
        />
        <Field
          name="slug"
          label={t.slug}
          hint={t.slugHint}
          value={value('slug')}
          error={error('slug')}
          required
        />
        <Field
          name="name"
          label={t.person}
          value={value('name')}
          error={error('name')}
          autocomplete="name"
          required
        />
        <Field
          name="position"
          label={t.position}
          value={value('position')}
          error={error('position')}
          required
        />
        <Field
          kind="email"
          name="email"
          label={t.email}
          value={value('email')}
          error={error('email')}
          autocomplete="username"
          required
        />
        <Field
          kind="password"
          name="passphrase"
          label={t.passphrase}
          hint={t.passphraseHint}
          error={error('passphrase')}
          autocomplete="new-password"
          required
        />
        <p>
          <Button>{t.begin}</Button>
        </p>
      </form>
    </Page>
  )
}
