import { Thread } from './thread.tsx'
import { UpThread } from './up-thread.tsx'

export const down = (
  <Thread
    hue={1}
    items={[
      {
        by: 'The first body',
        byHref: '#b1',
        meta: 'Version 4',
        knots: [
          {
            title: 'Sixty plots for sale',
            href: '#k1',
            meta: 'By the end of the year',
            status: { key: 'obs', word: 'At risk' },
            tracks: [
              {
                text: 'Plots in all four towns',
                href: '#t1',
                units: ['plan', 'plan', 'late'],
                unitsText: '2 of 3 on plan',
                note: 'One is 53 days late',
              },
              {
                text: 'Shorter case handling',
                href: '#t2',
                units: ['done', 'plan'],
                unitsText: '1 of 2 done',
              },
            ],
          },
          { title: 'Another aim', tracks: [] },
        ],
        more: <a href="#more">Show eight more aims</a>,
      },
      { by: 'A body without aims', knots: [], empty: <p class="meta">Nothing yet.</p> },
    ]}
  />
)
export const up = (
  <UpThread
    label="Why we do this"
    items={[
      { title: 'A good place to live for all', meta: 'The aim of aims' },
      { title: '1.2 Plots and houses', href: '#v', meta: 'At risk, 71 % · plan 88' },
      { title: 'Sixty plots for sale', href: '#g' },
      { title: 'This very thing', current: true },
    ]}
  />
)
