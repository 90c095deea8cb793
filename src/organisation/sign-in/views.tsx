import type { Child } from 'hono/jsx'
import type { FieldError, Typed, Visit } from '#platform/http'
import { inLanguage } from '#platform/i18n'
import { Button, ButtonLink, ErrorPage, ErrorSummary, Field, Head, Hidden, Section, ThemeChoice } from '#ui'
import { Frame, frameTexts } from '../frame/frame.tsx'
import { paths } from '../paths.ts'
import { oneClickRoles } from '../people/rules.ts'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

const texts = { da, en }
export const signInTexts = (visit: Visit) => texts[visit.language]

interface Again {
  typed?: Typed
  errors?: FieldError[]
}
const value = (typed: Typed | undefined, name: string) =>
  typeof typed?.[name] === 'string' ? typed[name] : ''
function messages(visit: Visit, errors: FieldError[] = []) {
  const t = signInTexts(visit)
  const of = (field: string) => {
    const found = errors.find((e) => e.field === field)
    return found && (t.messages[found.message] ?? found.message)
  }
  return { of, summary: errors.map((e) => ({ field: e.field, text: t.messages[e.message] ?? e.message })) }
}

const Token = ({ visit, til }: { visit: Visit; til?: string }) => (
  <Hidden fields={{ token: visit.formToken(), ...(til && { til }) }} />
)

interface SignInProps extends Again {
  visit: Visit
  oneClick: boolean
  til: string
  signedOut?: boolean
  wrong?: Child
}
export const SignInPage = ({ visit, oneClick, til, typed, errors, wrong, signedOut }: SignInProps) => {
  const t = signInTexts(visit)
  const m = messages(visit, errors)
  return (
    <Frame visit={visit} title={t.signIn}>
      <Head title={t.signIn} lead={signedOut ? t.signedOut : t.lead} />
      <div class="two">
        <form method="post" action={visit.to(paths.signIn)} class="form">
          <ErrorSummary title={t.errorTitle} errors={m.summary} />
          {wrong && (
            <div class="err" role="alert">
              {wrong}
            </div>
          )}
          <Token visit={visit} til={til} />
          <Field
            kind="email"
            name="email"
            label={t.email}
            value={value(typed, 'email')}
            error={m.of('email')}
            autocomplete="username"
            required
          />
          <Field
            kind="password"
            name="passphrase"
            label={t.passphrase}
            error={m.of('passphrase')}
            autocomplete="current-password"
            required
          />
          <p>
            <Button>{t.signIn}</Button>
          </p>
          <p class="meta">
            <a href={visit.to(paths.front)}>{t.without}</a>
          </p>
        </form>
        {oneClick && <OneClick visit={visit} til={til} />}
      </div>
    </Frame>
  )
}

const OneClick = ({ visit, til }: { visit: Visit; til: string }) => {
  const t = signInTexts(visit)
  return (
    <section aria-labelledby="one-click">
      <h2 id="one-click">{t.oneClick.title}</h2>
      <p class="meta">{t.oneClick.intro}</p>
      <ul class="li">
        {oneClickRoles.map((role) => (
          <li>
            <form method="post" action={visit.to(paths.oneClick)}>
              <Token visit={visit} til={til} />
              <Button quiet name="role" value={role}>
                {t.oneClick[role].title}
              </Button>
              <span class="meta">{t.oneClick[role].text}</span>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface WelcomeProps extends Again {
  visit: Visit
  action: string
  lead: string
  /** The first administrator also gives name, position and mail. */
  first: boolean
}
export const WelcomePage = ({ visit, action, lead, first, typed, errors }: WelcomeProps) => {
  const t = signInTexts(visit)
  const m = messages(visit, errors)
  return (
    <Frame visit={visit} title={t.welcome}>
      <Head title={t.welcome} lead={lead} />
      <form method="post" action={action} class="form">
        <ErrorSummary title={t.errorTitle} errors={m.summary} />
        <Token visit={visit} />
        {first && (
          <>
            <Field
              name="name"
              label={t.name}
              value={value(typed, 'name')}
              error={m.of('name')}
              autocomplete="name"
              required
            />
            <Field
              name="position"
              label={t.position}
              hint={t.positionHint}
              value={value(typed, 'position')}
              error={m.of('position')}
              autocomplete="organization-title"
              required
            />
            <Field
              kind="email"
              name="email"
              label={t.email}
              value={value(typed, 'email')}
              error={m.of('email')}
              autocomplete="username"
              required
            />
          </>
        )}
        <Field
          kind="password"
          name="passphrase"
          label={t.newPassphrase}
          hint={t.newPassphraseHint}
          error={m.of('passphrase')}
          autocomplete="new-password"
          required
        />
        <p>
          <Button>{t.begin}</Button>
        </p>
      </form>
    </Frame>
  )
}

export const UsedLinkPage = ({ visit }: { visit: Visit }) => {
  const { title, lead } = frameTexts(visit.language).errors['link-used']
  return (
    <Frame visit={visit} title={title}>
      <ErrorPage
        title={title}
        lead={lead}
        actions={<ButtonLink href={visit.to(paths.signIn)}>{signInTexts(visit).signIn}</ButtonLink>}
      />
    </Frame>
  )
}

export const AccountPage = ({ visit, errors, saved }: Again & { visit: Visit; saved?: boolean }) => {
  const t = signInTexts(visit)
  const m = messages(visit, errors)
  return (
    <Frame visit={visit} title={t.account} crumbs={[{ text: t.account }]}>
      <Head title={t.account} lead={t.accountLead(visit.actor.name)} />
      {saved && (
        <p class="note" role="status">
          {t.saved}
        </p>
      )}
      <Section id="positions" title={t.positions}>
        <ul class="li">
          {visit.actor.held.map((h) => (
            <li>{inLanguage(h.title, visit.language).text}</li>
          ))}
        </ul>
      </Section>
      <Section id="appearance" title={t.appearance}>
        <ThemeChoice legend={t.themes.legend} words={t.themes} />
      </Section>
      {!visit.sessionByOneClick && (
        <Section id="passphrase-section" title={t.changePassphrase}>
          <form method="post" action={visit.to(paths.passphrase)} class="form">
            <ErrorSummary title={t.errorTitle} errors={m.summary} />
            <Token visit={visit} />
            <Field
              kind="password"
              name="current"
              label={t.current}
              error={m.of('current')}
              autocomplete="current-password"
              required
            />
            <Field
              kind="password"
              name="passphrase"
              label={t.newPassphrase}
              hint={t.newPassphraseHint}
              error={m.of('passphrase')}
              autocomplete="new-password"
              required
            />
            <p>
              <Button>{t.save}</Button>
            </p>
          </form>
        </Section>
      )}
      <Section id="sign-out" title={t.signOut}>
        <div class="btns">
          <form method="post" action={visit.to(paths.signOut)}>
            <Token visit={visit} />
            <Button>{t.signOut}</Button>
          </form>
          <form method="post" action={visit.to(paths.signOutEverywhere)}>
            <Token visit={visit} />
            <Button quiet>{t.signOutEverywhere}</Button>
          </form>
        </div>
      </Section>
    </Frame>
  )
}
