import { History, Versions } from './versions.tsx'

export const rail = (
  <Versions
    label="Versions"
    items={[
      { title: 'Version 4', meta: '5 Nov. 2026 · shown now', current: true },
      { title: 'Version 3', href: '#v3', meta: '13 Mar. 2025' },
    ]}
  />
)
export const dayByDay = (
  <History
    days={[
      {
        day: '12 November',
        entries: [
          { time: '10.41', text: 'The status of the second thing became late', meta: 'Head of office' },
          { time: '9.02', text: 'The first thing was finished', meta: 'Staff' },
        ],
      },
      { day: '11 November', entries: [{ time: '15.30', text: 'A version was adopted' }] },
    ]}
  />
)
