import { framed } from '../frame/frame.tsx'
import type { Actor } from '#platform/auth'
import { letClockRun, type Db } from '#platform/db'
import { record } from '#platform/history'
import { see, type Answer, type FieldError, type PageRoutes, type Typed, type Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Button, ErrorSummary, Field, Head, Hidden, Section } from '#ui'
import { paths } from '../paths.ts'
import { emptyForm } from '../sign-in/forms.ts'
import { settingsForm, toSettings } from './forms.ts'
import { settingsSchema, type MunicipalitySettings } from './rules.ts'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

const texts = { da, en }

/** The rules of follow-up are the strategy office's; who signs in and how is the administrator's. */
const mayChangeSettings = (actor: Actor) => actor.has('strategy-office', 'municipality-admin')

interface Stored {
  version: number
  values: MunicipalitySettings
}
async function loadSettings(db: Db): Promise<Stored> {
  const row = await db.selectFrom('organisation.settings').select(['version', 'values']).executeTakeFirst()
  return { version: row?.version ?? 0, values: settingsSchema.parse(row?.values ?? {}) }
}

export function settingsRoutes(pages: PageRoutes) {
  const gate = { who: 'signed-in' as const, load: loadSettings, may: mayChangeSettings }
  pages.get(paths.settings, gate, (visit, stored) =>
    view(visit, stored, typedOf(stored), [], visit.query.has('gemt')),
  )
  pages.post(
    paths.settings,
    {
      ...gate,
      form: settingsForm,
      again: (visit, stored, { typed, errors }) => view(visit, stored, typed, errors, false, 422),
    },
    async (visit, stored, form, typed) => {
      const seen = form.version === stored.version
      if (!seen || !(await changeSettings(visit.db, stored, toSettings(form)))) {
        const now = await loadSettings(visit.db)
        return view(
          visit,
          now,
          typed,
          [{ field: '', message: 'conflict' }, ...differing(typed, now)],
          false,
          409,
        )
      }
      return see(visit.to(paths.settings, { gemt: '1' }))
    },
  )
  pages.post(paths.clockOff, { ...gate, form: emptyForm }, async (visit) => {
    await switchClockOff(visit.db)
    return see(visit.to(paths.settings, { gemt: '1' }))
  })
}

/**
 * Writes all settings at once; alignment counts anew because every signal may change. False when somebody else has written since
 * `before` was read.
 */
export async function changeSettings(db: Db, before: Stored, values: MunicipalitySettings): Promise<boolean> {
  const row = { values: JSON.stringify(values), version: before.version + 1 }
  const written = await db
    .insertInto('organisation.settings')
    .values(row)
    .onConflict((c) =>
      c.column('municipalityId').doUpdateSet(row).where('organisation.settings.version', '=', before.version),
    )
    .executeTakeFirst()
  if (!written.numInsertedOrUpdatedRows) return false
  await record(db, {
    kind: 'organisation.settings-changed',
    subject: { kind: 'settings', id: db.municipalityId },
    before: before.values,
    after: values,
    public: true,
  })
  return true
}

/** The example's clock runs from now on; its plans grow old like real ones. */
export async function switchClockOff(db: Db) {
  await letClockRun(db)
  await record(db, {
    kind: 'organisation.clock-switched-off',
    subject: { kind: 'settings', id: db.municipalityId },
    before: db.municipality.clockDay,
    public: true,
  })
}

/** What others have saved meanwhile, at each field where it is something else than what was typed. */
const differing = (typed: Typed, now: Stored): FieldError[] =>
  Object.entries(typedOf(now))
    .filter(([field, saved]) => field !== 'version' && String(saved) !== String(typed[field] ?? ''))
    .map(([field, saved]) => ({ field, message: `${savedMeanwhile}${String(saved)}` }))
const savedMeanwhile = 'saved meanwhile: '

const typedOf = ({ version, values: v }: Stored): Typed => ({
  version: String(version),
  onTrackWithin: String(v.onTrackWithin),
  atRiskWithin: String(v.atRiskWithin),
  silentAfterMonths: String(v.silentAfterMonths),
  statusPublic: v.statusPublic,
  municipalRoles: v.municipalRoles
    .map((r) => `${r.key} | ${r.title.da ?? ''} | ${r.title.en ?? ''}`)
    .join('\n'),
  contactDa: v.contactText.da ?? '',
  contactEn: v.contactText.en ?? '',
  privacyDa: v.privacyText.da ?? '',
  privacyEn: v.privacyText.en ?? '',
  accessibilityStatementUrl: v.accessibilityStatementUrl,
})

function view(
  visit: Visit,
  stored: Stored,
  typed: Typed,
  errors: FieldError[],
  saved: boolean,
  status = 200,
): Answer {
  const t = texts[visit.language]
  const say = (message: string) => {
    if (message === 'conflict') return t.conflict
    return message.startsWith(savedMeanwhile)
      ? t.savedMeanwhile(message.slice(savedMeanwhile.length))
      : (t.messages[message] ?? message)
  }
  const value = (name: string) => String(typed[name] ?? '')
  const error = (name: string) => {
    const found = errors.find((e) => e.field === name)
    return found && say(found.message)
  }
  const clock = visit.municipality.clockDay
  const content = (
    <>
      <Head over={t.settings} title={t.title} lead={t.lead} />
      {saved && (
        <p class="note" role="status">
          {t.saved}
        </p>
      )}
      <form method="post" action={visit.to(paths.settings)}>
        <ErrorSummary
          title={t.errorTitle}
          errors={errors.map((e) => ({ field: e.field, text: say(e.message) }))}
        />
        <Hidden fields={{ token: visit.formToken(), version: String(stored.version) }} />
        <Section id="status" title={t.status} intro={t.statusIntro}>
          <div class="form">
            <Field
              kind="number"
              name="onTrackWithin"
              label={t.onTrackWithin}
              value={value('onTrackWithin')}
              error={error('onTrackWithin')}
              min="0"
              max="100"
            />
            <Field
              kind="number"
              name="atRiskWithin"
              label={t.atRiskWithin}
              value={value('atRiskWithin')}
              error={error('atRiskWithin')}
              min="0"
              max="100"
            />
            <Field
              kind="number"
              name="silentAfterMonths"
              label={t.silent}
              value={value('silentAfterMonths')}
              error={error('silentAfterMonths')}
              min="1"
              max="24"
            />
          </div>
        </Section>
        <Section id="openness" title={t.openness}>
          <div class="form">
            <Field
              kind="radios"
              name="statusPublic"
              label={t.statusPublic}
              value={value('statusPublic')}
              error={error('statusPublic')}
              options={[
                { value: 'when-released', text: t.whenReleased, hint: t.whenReleasedHint },
                { value: 'at-once', text: t.atOnce },
              ]}
            />
            <Field
              kind="textarea"
              name="municipalRoles"
              label={t.roles}
              hint={t.rolesIntro}
              value={value('municipalRoles')}
              error={error('municipalRoles')}
              rows={5}
            />
            <Field
              kind="url"
              name="accessibilityStatementUrl"
              label={t.accessibilityUrl}
              hint={t.accessibilityHint}
              value={value('accessibilityStatementUrl')}
              error={error('accessibilityStatementUrl')}
            />
          </div>
        </Section>
        <Section id="contact" title={t.contact} intro={t.contactText}>
          <div class="form">
            <Field
              kind="textarea"
              name="contactDa"
              label={t.danish}
              value={value('contactDa')}
              error={error('contactDa')}
              rows={4}
            />
            <Field
              kind="textarea"
              name="contactEn"
              label={t.english}
              value={value('contactEn')}
              error={error('contactEn')}
              rows={4}
            />
          </div>
        </Section>
        <Section id="privacy" title={t.privacy} intro={t.privacyText}>
          <div class="form">
            <Field
              kind="textarea"
              name="privacyDa"
              label={t.danish}
              value={value('privacyDa')}
              error={error('privacyDa')}
              rows={4}
            />
            <Field
              kind="textarea"
              name="privacyEn"
              label={t.english}
              value={value('privacyEn')}
              error={error('privacyEn')}
              rows={4}
            />
          </div>
        </Section>
        <p>
          <Button>{t.save}</Button>
        </p>
      </form>
      {clock && (
        <Section id="clock" title={t.clock} intro={t.clockIntro(formats(visit.language).day(clock as Day))}>
          <form method="post" action={visit.to(paths.clockOff)}>
            <Hidden fields={{ token: visit.formToken() }} />
            <Button quiet>{t.clockOff}</Button>
          </form>
        </Section>
      )}
    </>
  )
  return framed(visit, { title: t.settings, crumbs: [{ text: t.settings }], children: content }, status)
}
