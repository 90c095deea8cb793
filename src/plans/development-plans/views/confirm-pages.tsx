import type { Child } from 'hono/jsx'
import { WritingForm } from '#organisation'
import type { Visit } from '#platform/http'
import { inLanguage } from '#platform/i18n'
import type { Holding } from '#platform/room'
import { Field, Head, Notice, Section } from '#ui'
import { wordsIn } from '../words.ts'
import { errorIn, Faults, SaveRow, Token, valueOf, type Filled } from './form-parts.tsx'
import { plain, Said } from './parts.tsx'
import type { LocalText } from '#platform/i18n'

interface WithdrawalProps {
  visit: Visit
  what: string
  title: LocalText
  /** Goals and tracks that go along, by title. */
  along: LocalText[]
  holdings: Holding[]
  filled: Filled
  action: string
  cancel: string
}

/** Asks for the reason, and shows what goes along; while something hangs on it, names it and offers no button. */
export const WithdrawalPage = ({
  visit,
  what,
  title,
  along,
  holdings,
  filled,
  action,
  cancel,
}: WithdrawalProps) => {
  const t = wordsIn(visit.language)
  const error = errorIn(visit.language, filled, 'reason')
  return (
    <>
      <Head
        over={<Said text={title} language={visit.language} />}
        title={t.withdrawTitle(what)}
        lead={t.withdrawLead}
      />
      {along.length > 0 && (
        <Section id="ogsaa" title={t.goesAlong}>
          <ul class="li">
            {along.map((text) => (
              <li>{plain(text, visit.language)}</li>
            ))}
          </ul>
        </Section>
      )}
      {holdings.length > 0 ? (
        <Notice tone="late" title={t.hangsOn}>
          <HoldingList visit={visit} holdings={holdings} />
          <p>{t.cannotWithdraw}</p>
          <p>
            <a href={cancel}>{t.back}</a>
          </p>
        </Notice>
      ) : (
        <>
          <p class="meta">{t.nothingHangs}</p>
          <WritingForm visit={visit} action={action} class="form stack">
            <Faults language={visit.language} errors={filled.errors} />
            <Field
              kind="textarea"
              name="reason"
              label={t.fields.reason}
              hint={t.fields.reasonHint}
              value={valueOf(filled, 'reason', '')}
              rows={3}
              {...(error && { error })}
            />
            <SaveRow visit={visit} save={t.doWithdraw} cancel={cancel} />
          </WritingForm>
        </>
      )}
    </>
  )
}

export const HoldingList = ({ visit, holdings }: { visit: Visit; holdings: Holding[] }) => (
  <ul class="li">
    {holdings.map(({ kind, title, path, params }) => (
      <li>
        {inLanguage(kind, visit.language).text}:{' '}
        {path ? (
          <a href={visit.to(path, params)}>
            <Said text={title} language={visit.language} />
          </a>
        ) : (
          <Said text={title} language={visit.language} />
        )}
      </li>
    ))}
  </ul>
)

interface ChoosePageProps {
  visit: Visit
  over: LocalText
  title: string
  lead: string
  along?: LocalText[]
  alongTitle?: string
  note?: string
  button: string
  action: string
  cancel: string
  filled: Filled
  /** The field to choose in; without it there is nothing to choose. */
  children?: Child
  nothing?: string
}
/** A confirmation with one thing to choose: where to, or under which goals. */
export const ChoosePage = ({
  visit,
  over,
  title,
  lead,
  along = [],
  alongTitle,
  note,
  button,
  action,
  cancel,
  filled,
  children,
  nothing,
}: ChoosePageProps) => (
  <>
    <Head over={<Said text={over} language={visit.language} />} title={title} lead={lead} />
    {!nothing && along.length > 0 && (
      <Section id="ogsaa" title={alongTitle}>
        <ul class="li">
          {along.map((text) => (
            <li>{plain(text, visit.language)}</li>
          ))}
        </ul>
      </Section>
    )}
    {!nothing && note && <p class="meta">{note}</p>}
    {nothing ? (
      <Notice tone="plain">
        <p>{nothing}</p>
        <p>
          <a href={cancel}>{wordsIn(visit.language).back}</a>
        </p>
      </Notice>
    ) : (
      <form method="post" action={action} class="form stack">
        <Token visit={visit} />
        <Faults language={visit.language} errors={filled.errors} />
        {children}
        <SaveRow visit={visit} save={button} cancel={cancel} />
      </form>
    )}
  </>
)

/** A rule said no: in plain words, with a way back. */
export const RefusedPage = ({ visit, title, back }: { visit: Visit; title: string; back: string }) => (
  <>
    <Head title={title} />
    <p>
      <a href={back}>{wordsIn(visit.language).back}</a>
    </p>
  </>
)
