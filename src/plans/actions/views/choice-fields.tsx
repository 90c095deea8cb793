import { Field } from '#ui'
import type { TrackChoice } from '../choices.ts'
import { errorOf, listOf, valueOf } from '../form-kit.tsx'
import { actionTexts, said } from '../words.ts'
import type { ActionFormProps } from './action-form.tsx'

/** Tracks by committee and goal; open stand the committees with a chosen track, and for a new action those that its plan works for. */
export const TrackFields = (props: Omit<ActionFormProps, 'action' | 'roles' | 'years' | 'cancel'>) => {
  const { visit, choices } = props
  const t = actionTexts(visit.language).form
  const chosen = new Set(listOf(props, 'tracks', props.content?.tracks ?? []))
  const error = errorOf(visit, props, 'tracks')
  const bodies = Map.groupBy(choices.tracks, (track) => track.bodyId)
  return (
    <fieldset
      class={error ? 'fld bad' : 'fld'}
      id="tracks"
      aria-describedby={error ? 'tracks-error' : 'tracks-hint'}
      tabindex={-1}
    >
      <legend>{t.tracks}</legend>
      <span class="hint" id="tracks-hint">
        {choices.tracks.length ? t.tracksHint : t.noTracks}
      </span>
      {error && (
        <span class="msg" id="tracks-error">
          {error}
        </span>
      )}
      {[...bodies.values()].map((tracks) => (
        <TracksOfBody
          visit={visit}
          tracks={tracks}
          chosen={chosen}
          open={bodies.size === 1 || (!props.content && tracks.some((track) => track.carried))}
        />
      ))}
    </fieldset>
  )
}

const TracksOfBody = ({
  visit,
  tracks,
  chosen,
  open,
}: Pick<ActionFormProps, 'visit'> & { tracks: TrackChoice[]; chosen: Set<string>; open: boolean }) => {
  const t = actionTexts(visit.language).form
  const here = tracks.filter((track) => chosen.has(track.id)).length
  return (
    <details open={open || here > 0}>
      <summary>
        {said(tracks[0]!.body, visit.language)} {here > 0 && <span class="meta">· {t.chosen(here)}</span>}
      </summary>
      <div class="opts">
        {tracks.map((track) => (
          <label class="opt">
            <input type="checkbox" name="tracks" value={track.id} checked={chosen.has(track.id)} />
            <span>
              {said(track.title, visit.language)}
              {track.goal && <span class="hint">{said(track.goal, visit.language)}</span>}
            </span>
          </label>
        ))}
      </div>
    </details>
  )
}

/** One lead, any number who take part. */
export const PeopleFields = (props: ActionFormProps) => {
  const { visit, choices, content } = props
  const t = actionTexts(visit.language).form
  const lang = visit.language
  const lead = valueOf(props, 'leadPositionId', content?.leadPositionId ?? props.defaultLead)
  const unitName = (id: string | null) => said(choices.units.find((u) => u.id === id)?.name, lang)
  return (
    <div class="form">
      <Field
        kind="select"
        name="leadPositionId"
        label={t.lead}
        hint={t.leadHint}
        value={lead}
        error={errorOf(visit, props, 'leadPositionId')}
        required
        options={[
          { value: '', text: t.choosePosition },
          ...choices.positions
            .map((p) => ({ value: p.id, text: said(p.title, lang), group: unitName(p.unitId) || undefined }))
            .toSorted((a, b) => (a.group ?? '').localeCompare(b.group ?? '', 'da')),
        ].map(({ value, text, ...rest }) => ({
          value,
          text,
          ...('group' in rest && rest.group ? { group: rest.group } : {}),
        }))}
      />
      <Folded
        name="units"
        label={t.units}
        chosen={listOf(props, 'units', content?.units ?? [])}
        options={choices.units.map((u) => ({ value: u.id, text: said(u.name, lang) }))}
        error={errorOf(visit, props, 'units')}
        count={t.chosen}
      />
      <Folded
        name="partners"
        label={t.partners}
        chosen={listOf(props, 'partners', content?.partners ?? [])}
        options={choices.partners.map((p) => ({ value: p.id, text: p.name }))}
        error={errorOf(visit, props, 'partners')}
        count={t.chosen}
      />
    </div>
  )
}

interface FoldedProps {
  name: string
  label: string
  chosen: string[]
  options: { value: string; text: string }[]
  error: string | undefined
  count: (n: number) => string
}
/** A long list of checkboxes that opens by itself when something in it is chosen. */
const Folded = ({ name, label, chosen, options, error, count }: FoldedProps) => (
  <details open={chosen.length > 0 || Boolean(error)}>
    <summary>
      {label} {chosen.length > 0 && <span class="meta">· {count(chosen.length)}</span>}
    </summary>
    <Field
      kind="checkboxes"
      name={name}
      label={label}
      hideLabel
      value={chosen}
      options={options}
      error={error}
      class="opts--grid"
    />
  </details>
)
