import { StatusShape } from '../status/status-mark.tsx'
import { FactList, KeyValues, Tally } from './fact-list.tsx'

export const large = (
  <FactList
    facts={[
      { term: 'Steps', value: '2 of 3' },
      { term: 'New date', value: '26 Feb.', note: 'was 1 October' },
      { term: 'Parts', value: 12 },
    ]}
  />
)
export const small = (
  <KeyValues
    facts={[
      { term: 'Measure', value: 'At most 8 %', note: 'today 9,4' },
      { term: 'Who', value: 'The office' },
    ]}
  />
)
export const tally = (
  <Tally
    items={[
      { count: 6, mark: <StatusShape status="plan" />, text: 'on plan' },
      { count: 4, mark: <StatusShape status="obs" />, text: 'at risk' },
      { count: 2, mark: <StatusShape status="late" />, text: 'late' },
      { count: 1, mark: <StatusShape status="gap" />, text: 'without anything' },
    ]}
  />
)
