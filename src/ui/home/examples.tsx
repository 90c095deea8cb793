import { ButtonLink } from '../button/button.tsx'
import { StatusMark } from '../status/status-mark.tsx'
import { MineList, OneThing, ThenList } from './home.tsx'

export const one = (
  <OneThing
    over="Monday 23 November"
    title="On Thursday you choose where the houses stand"
    lead="None of the three ways is best in every respect."
    actions={<ButtonLink href="#4">Read point 4</ButtonLink>}
  />
)
export const afterwards = (
  <ThenList
    items={[
      { date: '26 Nov.', title: 'Point 5', href: '#5', meta: 'Five changes since October' },
      {
        date: '1 Dec.',
        title: 'Your question',
        href: '#q',
        meta: 'Answer promised',
        end: <StatusMark status="new" word="Waiting" />,
      },
    ]}
  />
)
export const mine = (
  <MineList
    items={[
      {
        title: '1.3 Hands enough',
        href: '#1',
        hue: 1,
        meta: '54 % · plan 85',
        status: { key: 'late', word: 'Late' },
        progress: 0.54,
        expected: 0.85,
      },
      {
        title: '2.1 One whole',
        href: '#2',
        hue: 2,
        meta: '82 % · plan 86',
        status: { key: 'plan', word: 'On plan' },
        progress: 0.82,
        expected: 0.86,
      },
    ]}
  />
)
