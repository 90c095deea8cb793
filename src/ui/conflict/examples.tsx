import { DiffText } from '../diff/diff-text.tsx'
import { diffWords } from '../diff/diff.ts'
import { Conflict } from './conflict.tsx'

const [base, mine, theirs] = [
  'Neighbours take part before the area is named.',
  'Neighbours take part and may own a share before the area is named.',
  'Neighbours take part before the area is named, and may buy shares.',
]
const text = (now: string) => (
  <DiffText parts={diffWords(base, now)} words={{ added: 'Added:', gone: 'Removed:' }} />
)

export const twoTexts = (
  <Conflict
    action="#"
    name="text"
    mine={{ title: 'Your text', meta: '10.41, not saved', text: text(mine) }}
    theirs={{ title: 'The saved text', meta: 'Head of office, 10.39', text: text(theirs) }}
    merged={mine}
    words={{
      legend: 'Which text?',
      both: 'Write them together',
      bothHint: 'Starts from yours',
      save: 'Save',
    }}
    cancel={<a href="#">Ask first</a>}
  />
)
