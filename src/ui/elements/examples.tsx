import { Field } from '../field/field.tsx'
import { ThemeChoice, UnsavedGuard } from './wrappers.tsx'

export const theme = (
  <ThemeChoice legend="Light or dark" words={{ system: 'As the system', light: 'Light', dark: 'Dark' }} />
)
export const guard = (
  <UnsavedGuard
    of="gallery"
    words={{ restored: 'This was not saved last time.', discard: 'Take the saved text' }}
  >
    <form class="form" action="#">
      <Field kind="textarea" name="guarded" label="Text that is kept until it is saved" rows={2} />
    </form>
  </UnsavedGuard>
)
