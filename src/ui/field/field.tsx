import { cx } from '../types.ts'
import { Choices } from './choices.tsx'
import { Control } from './control.tsx'
import { errorId, fieldId, hintId, type ControlProps, type FieldProps, type GroupProps } from './types.ts'

/** One question of a form with its hint and its error; the error summary links to its id. */
export const Field = (props: FieldProps) =>
  isGroup(props) ? <Choices {...props} /> : <OneField {...props} />

const isGroup = (props: FieldProps): props is GroupProps =>
  props.kind === 'checkboxes' || props.kind === 'radios'

const OneField = (props: ControlProps) => {
  const id = fieldId(props)
  return (
    <div class={cx('fld', Boolean(props.error) && 'bad', props.class)}>
      <label for={id} class={props.hideLabel ? 'vh' : undefined}>
        {props.label}
      </label>
      {props.hint && (
        <span class="hint" id={hintId(id)}>
          {props.hint}
        </span>
      )}
      {props.error && (
        <span class="msg" id={errorId(id)}>
          {props.error}
        </span>
      )}
      <Control {...props} />
    </div>
  )
}
