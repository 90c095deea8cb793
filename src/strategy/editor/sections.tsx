import { WritingForm } from '#organisation'
import type { Refused, Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Button, CompassMark, ErrorSummary, Field, Hidden, PostButton } from '#ui'
import { partPaths, strategyPaths } from '../paths.ts'
import { typedFrom } from '../parts/forms.ts'
import type { Strategy } from '../star/rules.ts'
import { plain, Said } from '../star/views/said.tsx'
import { faultText, textsIn } from '../texts.ts'
import type { EditorData } from './data.ts'
import { AddLink, PartRow } from './rows.tsx'

/** The sentence in the middle of the star. */
export const Centre = ({
  visit,
  strategy,
  refused,
}: {
  visit: Visit
  strategy: Strategy
  refused?: Refused | undefined
}) => {
  const t = textsIn(visit.language)
  const typed = {
    ...typedFrom({ overallGoal: strategy.overallGoal }),
    version: String(strategy.version),
    ...refused?.typed,
  }
  const error = (field: string) => {
    const found = refused?.errors.find((e) => e.field === field)
    return found && faultText(found.message, visit.language)
  }
  return (
    <section class="part" aria-labelledby="centrum">
      <h2 id="centrum">{t.edit.centre}</h2>
      <WritingForm visit={visit} action={visit.to(strategyPaths.edit)} class="stack">
        <ErrorSummary
          title={t.part.errors}
          errors={(refused?.errors ?? []).map((e) => ({
            field: e.field,
            text: faultText(e.message, visit.language),
          }))}
        />
        <Hidden fields={{ version: String(typed.version) }} />
        {(['overallGoalDa', 'overallGoalEn'] as const).map((name) => (
          <Field
            kind="textarea"
            rows={2}
            name={name}
            label={t.fields[name.replace(/(Da|En)$/, (l) => `.${l.toLowerCase()}`)]}
            value={String((typed as Record<string, unknown>)[name] ?? '')}
            error={error(name)}
          />
        ))}
        <p>
          <Button small>{t.part.save}</Button>
        </p>
      </WritingForm>
    </section>
  )
}

interface PartProps {
  visit: Visit
  data: EditorData
}
const touchedBy = (visit: Visit) => visit.query.get('gemt') ?? undefined

/** The inner star. */
export const Values = ({ visit, data: { star, hanging } }: PartProps) => {
  const t = textsIn(visit.language).edit
  return (
    <section class="part" aria-labelledby="vaerdier">
      <h2 id="vaerdier">{t.values}</h2>
      <p class="hint">{t.valuesHint}</p>
      <PartRow
        visit={visit}
        kind="core-value"
        parts={star.values}
        hanging={hanging}
        touched={touchedBy(visit)}
      />
      <AddLink visit={visit} kind="core-value" count={star.values.length} />
    </section>
  )
}

/** The directions of the star. */
export const Areas = ({ visit, data: { star, hanging } }: PartProps) => {
  const t = textsIn(visit.language).edit
  return (
    <section class="part" aria-labelledby="fokusomraader">
      <h2 id="fokusomraader">{t.areas}</h2>
      <p class="hint">{t.areasHint}</p>
      <p class="help">{t.sortHelp.map((piece, i) => (i % 2 ? <kbd>{piece}</kbd> : piece))}</p>
      <PartRow
        visit={visit}
        kind="focus-area"
        parts={star.areas}
        hanging={hanging}
        touched={touchedBy(visit)}
      />
      <AddLink visit={visit} kind="focus-area" count={star.areas.length} />
    </section>
  )
}

/** The points, area by area. */
export const Visions = ({ visit, data: { star, hanging } }: PartProps) => {
  const t = textsIn(visit.language).edit
  return (
    <section class="part" aria-labelledby="visioner">
      <h2 id="visioner">{t.visions}</h2>
      <p class="hint">{t.visionsHint}</p>
      {star.areas.map((area, i) => (
        <section class={`blk hue-${area.hue}`} aria-labelledby={`o-${area.id}`}>
          <div class="blk__h">
            <span />
            <CompassMark n={star.areas.length} i={i} hue={area.hue} />
            <h3 class="big txt" id={`o-${area.id}`}>
              <Said text={area.title} language={visit.language} />
            </h3>
          </div>
          {area.visions.length === 0 && <p class="meta">{t.noVisions}</p>}
          <PartRow
            visit={visit}
            kind="vision"
            parts={area.visions}
            focusAreaId={area.id}
            hanging={hanging}
            touched={touchedBy(visit)}
          />
          <AddLink visit={visit} kind="vision" count={area.visions.length} focusAreaId={area.id} />
        </section>
      ))}
    </section>
  )
}

/** What left the star, and the way back. */
export const Withdrawn = ({ visit, withdrawn }: { visit: Visit; withdrawn: EditorData['withdrawn'] }) => {
  const t = textsIn(visit.language)
  if (!withdrawn.length) return null
  return (
    <section class="part" aria-labelledby="tilbagetrukket">
      <h2 id="tilbagetrukket">{t.edit.withdrawn}</h2>
      <p class="hint">{t.edit.withdrawnIntro}</p>
      <ul class="li">
        {withdrawn.map(({ kind, part }) => (
          <li>
            <div class="row">
              <span>
                {t.kinds[kind]}: <Said text={part.title} language={visit.language} />
              </span>
              <PostButton
                action={visit.to(partPaths[kind].restore, { id: part.id })}
                fields={{ token: visit.formToken() }}
                quiet
                small
                label={`${t.edit.restore}: ${plain(part.title, visit.language)}`}
              >
                {t.edit.restore}
              </PostButton>
            </div>
            <span class="meta">
              {t.edit.withdrawnOn(formats(visit.language).day(part.withdrawnOn!), part.withdrawnReason ?? '')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
