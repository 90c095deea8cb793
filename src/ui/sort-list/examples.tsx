import { SortList } from './sort-list.tsx'

const words = {
  up: 'Move {name} up',
  down: 'Move {name} down',
  grip: 'Lift {name}',
  lifted: '{name} lifted, place {n} of {total}',
  moved: '{name}, place {n} of {total}',
  dropped: '{name} dropped at {n}',
  cancelled: '{name} is back at {n}',
}

export const three = (
  <form action="#">
    <SortList
      words={words}
      items={['Sound money', 'The good life', 'Climate in mind'].map((name, i) => ({
        id: `s${i}`,
        name,
        content: name,
      }))}
    />
  </form>
)
