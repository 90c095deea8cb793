import { DiffText, Flag } from './diff-text.tsx'
import { diffWords } from './diff.ts'

const parts = diffWords(
  'At most 8 % of the roads have critical damage.',
  'At most 6 % of the roads and bridges have damage.',
)

export const changed = (
  <p class="read">
    <DiffText parts={parts} words={{ added: 'Added:', gone: 'Removed:' }} /> <Flag text="Changed" />
  </p>
)
