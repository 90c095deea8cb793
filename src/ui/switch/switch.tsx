import type { Child } from 'hono/jsx'

interface SwitchProps {
  name: string
  label: Child
  hint?: Child
  checked?: boolean
  value?: string
  id?: string
  disabled?: boolean
}

/** A checkbox that says what it does when it is on. */
export const Switch = ({ name, label, hint, checked, value = 'on', id = name, disabled }: SwitchProps) => (
  <label class="sw" for={id}>
    <input
      type="checkbox"
      role="switch"
      id={id}
      name={name}
      value={value}
      checked={checked}
      disabled={disabled}
    />
    <span>
      <b>{label}</b>
      {hint && <span class="hint">{hint}</span>}
    </span>
  </label>
)
