import { WritingForm } from '#organisation'
import type { Visit } from '#platform/http'
import { inLanguage } from '#platform/i18n'
import { Button, Buttons, ErrorSummary, Field, Head } from '#ui'
import { paths } from '../../words/paths.ts'
import type { GapSpot } from '../spot.ts'
import { named } from '../subjects.ts'
import { coverageTexts, type CoverageTexts } from '../texts.ts'
import { reasonAddress } from './shared.ts'

interface DeclareProps {
  visit: Visit
  spot: GapSpot
  typed?: string
  error?: 'reasonMissing' | 'reasonTooLong'
}

/** One question: why is there no goal here? */
export const DeclarePage = ({ visit, spot, typed, error }: DeclareProps) => {
  const t: CoverageTexts = coverageTexts(visit.language)
  const { covered, subject, body } = spot
  return (
    <>
      <Head
        title={t.declareTitle}
        lead={t.declareLead(inLanguage(body.name, visit.language).text, named(subject))}
      />
      <ErrorSummary title={t.errorSummary} errors={error ? [{ field: 'reason', text: t[error] }] : []} />
      <WritingForm visit={visit} action={reasonAddress(visit, covered, subject.code, body.code)} class="form">
        <Field
          kind="textarea"
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={4}
          value={typed}
          {...(error && { error: t[error] })}
          required
        />
        <Buttons>
          <Button>{t.declare}</Button>
          <a href={visit.to(covered === 'vision' ? paths.coverage : paths.valueCoverage)}>{t.cancel}</a>
        </Buttons>
      </WritingForm>
    </>
  )
}
