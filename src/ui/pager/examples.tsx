import { Pager } from './pager.tsx'

export const inTheMiddle = (
  <Pager
    label="Pages"
    status="26–50 of 140"
    previous={{ href: '?page=1', text: 'Back' }}
    next={{ href: '?page=3', text: 'On' }}
  />
)
