import { Crumbs, Languages } from './parts.tsx'

const languages = [
  { lang: 'da', text: 'Dansk', href: '#da', current: true },
  { lang: 'en', text: 'English', href: '#en' },
]

export const crumbs = (
  <Crumbs
    label="You are here"
    crumbs={[
      { href: '#', text: 'Star' },
      { href: '#1', text: 'First group', mark: { n: 4, i: 0, hue: 1 } },
      { text: '1.2 Plots' },
    ]}
  />
)
export const languageSwitch = <Languages languages={languages} label="Other languages" />
