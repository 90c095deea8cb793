import { Milestones, Updates } from './milestones.tsx'
import { StatusMark } from '../status/status-mark.tsx'
import { Timeline, type TimelineRow } from './timeline.tsx'

const axis = {
  ticks: ['Jan. 26', 'Apr.', 'July', 'Oct.', 'Jan. 27'].map((text, i) => ({ at: i * 0.1961, text })),
  today: { at: 0.7026, text: 'Today' },
}
const rows: TimelineRow[] = [
  {
    title: 'Second round',
    href: '#a',
    status: { key: 'done', word: 'Done' },
    who: 'Planner',
    milestones: '3 of 3',
    period: 'Feb.–June 2026',
    bar: {
      from: 0.065,
      to: 0.392,
      progress: 1,
      milestones: [
        { at: 0.196, state: 'done' },
        { at: 0.392, state: 'done' },
      ],
    },
  },
  {
    title: 'A model for taking part',
    href: '#b',
    status: { key: 'plan', word: 'On plan' },
    who: 'Coordinator',
    milestones: '2 of 3',
    period: 'Apr.–Dec. 2026',
    bar: {
      from: 0.196,
      to: 0.784,
      progress: 0.78,
      milestones: [
        { at: 0.392, state: 'done' },
        { at: 0.784, state: 'next' },
      ],
    },
  },
  {
    title: 'Ground made ready',
    href: '#c',
    status: { key: 'late', word: 'Late' },
    who: 'Head of office',
    milestones: '2 of 3',
    period: 'Mar.–Oct. 2026',
    bar: {
      from: 0.13,
      to: 0.59,
      progress: 0.7,
      overdueTo: 0.7026,
      milestones: [{ at: 0.59, state: 'late' }],
    },
  },
]
export const gantt = (
  <Timeline
    caption="Work with status, person, steps and timeline"
    words={{ item: 'Work', status: 'Status', who: 'Person', milestones: 'Steps', timeline: 'Timeline' }}
    axis={axis}
    groups={[
      { title: 'The first aim', mark: { n: 4, i: 3 }, hue: 4, rows: rows.slice(0, 2) },
      { title: 'The second aim', mark: { n: 4, i: 0 }, hue: 1, rows: rows.slice(2) },
    ]}
  />
)
export const milestones = (
  <Milestones
    items={[
      { title: 'Sewer and water', state: 'done', word: 'Reached', date: '30 March 2026', meta: 'In time' },
      { title: 'Plots ready', state: 'late', word: 'Late', date: '26 Feb. 2027', meta: 'Was 1 October 2026' },
      { title: 'First spade', state: 'next', word: 'To come', date: <span class="vag">spring 2027</span> },
    ]}
  />
)
export const updates = (
  <Updates
    items={[
      {
        date: '12 Nov.',
        status: <StatusMark status="late" word="Late" />,
        text: 'Gravel came late. The cables are ordered elsewhere.',
        by: 'Head of office',
      },
    ]}
  />
)
