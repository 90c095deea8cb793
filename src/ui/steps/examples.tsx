import { Steps } from './steps.tsx'

export const second = (
  <Steps
    label="Steps"
    current={1}
    steps={[
      { text: 'Choose file', href: '#1' },
      { text: 'Match columns' },
      { text: 'Look through' },
      { text: 'Bring in' },
    ]}
  />
)
