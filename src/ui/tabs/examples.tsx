import { Field } from '../field/field.tsx'
import { Kinds, Tabs, Tools } from './tabs.tsx'

const items = [
  { href: '#a', text: 'Timeline', current: true },
  { href: '#b', text: 'Table' },
  { href: '#c', text: 'Board' },
]

export const tabsWithFilter = (
  <Tools>
    <Tabs label="View" items={items} />
    <form class="f">
      <Field kind="select" name="tab-who" label="Who" hideLabel options={[{ value: '', text: 'Everyone' }]} />
      <Field
        kind="select"
        name="tab-status"
        label="Status"
        hideLabel
        options={[{ value: '', text: 'Any status' }]}
      />
    </form>
  </Tools>
)
export const kinds = <Kinds label="Kinds" items={items} />
