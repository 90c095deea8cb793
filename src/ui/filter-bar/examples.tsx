import { Field } from '../field/field.tsx'
import { FilterBar } from './filter-bar.tsx'

export const filter = (
  <FilterBar action="#" label="Filter" submit="Show" reset={{ href: '#', text: 'Clear' }}>
    <Field
      kind="select"
      name="flt-kind"
      label="Kind"
      options={[
        { value: '', text: 'All kinds' },
        { value: 'a', text: 'One kind' },
      ]}
    />
    <Field kind="date" name="flt-from" label="From" />
  </FilterBar>
)
