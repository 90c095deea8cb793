import { z } from 'zod'
import { verifyPassphrase } from '#platform/auth'
import { anyone, json, nothing, problem, type ApiRoutes } from '#platform/http'
import { openSession, sessionSeconds } from '../people/commands.ts'
import { findCredential } from '../people/queries.ts'
import { tooManyTries } from './attempts.ts'
import { emptyForm, signInForm } from './forms.ts'

const session = z.object({ token: z.string(), expiresAt: z.iso.datetime() })

/** Sign-in for programs: the same passphrase, the same count of tries, a token instead of a cookie. */
export function signInApi(api: ApiRoutes) {
  api.post(
    '/organisation/sessions',
    {
      who: 'anyone',
      load: nothing,
      may: anyone,
      form: signInForm.omit({ til: true }),
      repeatable: true,
      describe: {
        summary: 'Sign in: answers with a token for the header Authorization: Bearer',
        tag: 'organisation',
        response: session,
        status: 201,
      },
    },
    async (visit, _, form) => {
      if (await tooManyTries(visit, form.email))
        return { ...problem(429, 'Too many tries'), headers: { 'retry-after': '900' } }
      const found = await findCredential(visit.db, form.email)
      // an unknown address costs the same time as a wrong passphrase
      if (!(await verifyPassphrase(form.passphrase, found?.passphrase)) || !found)
        return problem(401, 'Wrong address or passphrase')
      const token = await openSession(visit.db, found.id, { oneClick: false, closing: '' })
      return json({ token, expiresAt: new Date(Date.now() + sessionSeconds * 1000).toISOString() }, 201)
    },
  )

  api.post(
    '/organisation/sessions/closing',
    {
      who: 'signed-in',
      load: nothing,
      may: anyone,
      form: emptyForm,
      repeatable: true,
      describe: {
        summary: 'Sign out: the token is worth nothing from now on',
        tag: 'organisation',
        status: 204,
        // not the one that all other examples show
        example: { token: 'TOKEN_TO_CLOSE' },
      },
    },
    async (visit) => {
      await visit.db.client.query('select platform.close_session($1)', [Buffer.from(visit.session, 'hex')])
      return { status: 204 }
    },
  )
}
