import { signInPath } from '#platform/http'

/** Addresses that the frame itself points at; the rooms that answer them use these very patterns. */
export const paths = {
  front: { da: '/', en: '/' },
  search: { da: '/soeg', en: '/search' },
  home: { da: '/min-side', en: '/my-page' },
  account: { da: '/min-konto', en: '/my-account' },
  signIn: signInPath,
  signOut: { da: '/log-ud', en: '/sign-out' },
  method: { da: '/data-og-metode', en: '/data-and-method' },
  openData: { da: '/aabne-data', en: '/open-data' },
  contact: { da: '/kontakt', en: '/contact' },
  privacy: { da: '/persondata', en: '/privacy' },
  accessibility: { da: '/tilgaengelighed', en: '/accessibility' },
}
