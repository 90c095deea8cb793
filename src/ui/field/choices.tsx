import { cx } from '../types.ts'
import { describedBy, errorId, fieldId, hintId, type GroupProps } from './types.ts'

/** Checkboxes or radios under one question; the first option carries the field's id. */
export const Choices = (props: GroupProps) => {
  const { name, label, hint, error, options, kind, inline, hideLabel } = props
  const id = fieldId(props)
  const chosen = new Set([props.value ?? []].flat())
  return (
    <fieldset
      class={cx('fld', Boolean(error) && 'bad', props.class)}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend class={hideLabel ? 'vh' : undefined}>{label}</legend>
      {hint && (
        <span class="hint" id={hintId(id)}>
          {hint}
        </span>
      )}
      {error && (
        <span class="msg" id={errorId(id)}>
          {error}
        </span>
      )}
      <div class={inline ? 'opts opts--row' : 'opts'}>
        {options.map((option, i) => (
          <label class="opt">
            <input
              id={i ? undefined : id}
              type={kind === 'radios' ? 'radio' : 'checkbox'}
              name={name}
              value={option.value}
              checked={chosen.has(option.value)}
              disabled={option.disabled ?? props.disabled}
              required={kind === 'radios' ? props.required : undefined}
            />
            <span>
              {option.text}
              {option.hint && <span class="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
