import { describedBy, fieldId, type ControlProps, type Option } from './types.ts'

/** The input itself, without label. */
export const Control = (props: ControlProps) => {
  const id = fieldId(props)
  const common = {
    id,
    name: props.name,
    required: props.required,
    disabled: props.disabled,
    autocomplete: props.autocomplete,
    'aria-describedby': describedBy(id, props.hint, props.error),
    'aria-invalid': props.error ? ('true' as const) : undefined,
  }
  if (props.kind === 'textarea')
    return (
      <textarea {...common} rows={props.rows ?? 4} maxlength={props.maxlength}>
        {startingLine(props.value)}
      </textarea>
    )
  if (props.kind === 'select')
    return (
      <select {...common} data-submit={props.submitOnChange ? '' : undefined}>
        {grouped(props.options, props.value)}
      </select>
    )
  const { kind = 'text', value, min, max, step, maxlength, inputmode, placeholder, list } = props
  const type = kind === 'vague' ? 'text' : kind
  const rest = { min, max, step, maxlength, inputmode, placeholder, list }
  return <input {...common} type={type} value={value == null ? undefined : String(value)} {...rest} />
}

/** HTML drops the first line break of a textarea. */
const startingLine = (value: string | null | undefined) =>
  value?.startsWith('\n') ? `\n${value}` : (value ?? '')

function grouped(options: Option[], value: string | null | undefined) {
  const groups = [...new Set(options.map((o) => o.group))]
  return groups.map((group) => {
    const inside = options
      .filter((o) => o.group === group)
      .map((o) => (
        <option value={o.value} lang={o.lang} selected={o.value === (value ?? '')} disabled={o.disabled}>
          {o.text}
        </option>
      ))
    return group === undefined ? inside : <optgroup label={group}>{inside}</optgroup>
  })
}
