import { CompassMark } from '../compass/compass-mark.tsx'
import { Field } from '../field/field.tsx'
import type { Status } from '../types.ts'
import { StatusCard, StatusForm } from './status-form.tsx'
import { StatusPick } from './status-pick.tsx'

const options: Status[] = [
  { key: 'plan', word: 'On plan' },
  { key: 'obs', word: 'At risk' },
  { key: 'late', word: 'Late' },
  { key: 'done', word: 'Done' },
]
const card = (n: number, title: string, value: Status['key'] | null) => (
  <StatusCard
    title={title}
    meta={
      <>
        <CompassMark n={4} i={n} hue={1} /> 1.{n} · Next step: 30 Nov.
      </>
    }
    words={{ chosen: 'Chosen' }}
    why={
      <>
        <Field name={`why-${n}`} label="What is the cause?" />
        <Field
          kind="vague"
          name={`new-${n}`}
          label="New date"
          hint="For example 15 February or spring 2027"
        />
      </>
    }
  >
    <StatusPick
      name={`st-${n}`}
      legend={`${title}: status`}
      options={options}
      value={value}
      last="obs"
      words={{ last: 'last' }}
    />
  </StatusCard>
)
export const round = (
  <StatusForm action="#" total={3} answered={2} words={{ send: 'Send', count: '{n} of {total} answered' }}>
    {card(0, 'The first thing', 'plan')}
    {card(1, 'The second thing, which is late', 'late')}
    {card(2, 'The third thing', null)}
  </StatusForm>
)
