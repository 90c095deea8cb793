import { SearchForm, SearchResults } from './search-results.tsx'

export const form = <SearchForm action="#" value="cycle" label="Search" submit="Search" id="ex-q" />
export const results = (
  <SearchResults
    results={[
      {
        title: 'Cycle path between the towns',
        href: '#1',
        meta: 'Act · at risk',
        snippet: [
          { text: 'Agreements for the ' },
          { text: 'cycle', hit: true },
          { text: ' path are missing.' },
        ],
      },
      { title: 'Getting about without petrol', href: '#2', meta: 'Row 4.2' },
    ]}
  />
)
