import { StatusMark } from '../status/status-mark.tsx'
import { Board } from './board.tsx'

export const board = (
  <Board
    columns={[
      {
        id: 'new',
        title: 'Not started',
        cards: [{ title: 'Safe way to school', href: '#1', meta: 'Planner · Dec.–Mar.' }],
      },
      {
        id: 'go',
        title: 'Under way',
        cards: [
          {
            title: 'Twenty chargers',
            href: '#2',
            meta: 'Engineer',
            status: <StatusMark status="plan" word="On plan" />,
          },
          {
            title: 'Cycle path',
            href: '#3',
            meta: 'Head',
            status: <StatusMark status="obs" word="At risk" />,
          },
        ],
      },
      { id: 'late', title: 'Late', cards: [], empty: 'Nothing is late.' },
      { id: 'done', title: 'Done', cards: [{ title: 'Second round', href: '#4', meta: 'June' }] },
    ]}
  />
)
