import { NoStatusMark, StatusMark } from './status-mark.tsx'

const words = {
  plan: 'On plan',
  obs: 'At risk',
  late: 'Late',
  done: 'Done',
  new: 'Not started',
  pause: 'Paused',
  gap: 'Gap',
  stop: 'Stopped',
  ask: 'No answer',
  idea: 'Idea',
} as const

export const every = (
  <p class="row">
    {Object.entries(words).map(([key, word]) => (
      <StatusMark status={key as keyof typeof words} word={word} />
    ))}
  </p>
)
export const shapeOnly = (
  <p>
    <StatusMark status="late" word="Late" shapeOnly /> A row that says its status by shape alone
  </p>
)
export const noStatus = (
  <p>
    <NoStatusMark /> A row about something that has no status
  </p>
)
