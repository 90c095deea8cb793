import type { Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

export const en: Widen<typeof da> = {
  product: 'Ledestjernen',
  skip: 'Skip to content',
  mainMenu: 'Main menu',
  crumbs: 'You are here',
  languages: 'Language',
  search: 'Search',
  myPage: 'My page',
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: 'My account',
  dataAndMethod: 'About data and method',
  contact: 'Contact',
  privacy: 'Privacy',
  accessibility: 'Accessibility statement',
  publicSide: 'See the public page',
  openData: 'Get the data',
  daily: 'Safe daily operation always comes first and is not on the star.',
  example: (day: string) =>
    `Example: all plans, figures and texts here are made up. The clock stands at ${day}.`,
  exampleNoClock: 'Example: all plans, figures and texts here are made up.',
  foreign: { da: 'This text exists in Danish only.', en: 'This text exists in English only.' },
  unsaved: { restored: 'What you last wrote has been brought back.', discard: 'Discard it' },
  sendAgain: {
    signIn: 'Sign in in a new tab',
    written: 'What you wrote',
    send: 'Send it again',
    newSession: {
      title: 'It is not saved yet',
      lead: 'You have signed in anew since the page was loaded. What you wrote is still here. If it is yours, send it again.',
    },
  },
  errors: {
    'not-found': {
      title: 'There is no such page',
      lead: 'The address is wrong, or the page is not for you to see. Search for it, or begin again at the star.',
    },
    forbidden: {
      title: 'Your position gives no access to this',
      lead: 'The page exists, but it is for other positions to open or change it. Whoever leads the plan or the administrator of the municipality can help.',
    },
    'not-ours': {
      title: 'The form could not be used',
      lead: 'It is too old or comes from somewhere else. Go back, load the page again, and send it from there.',
    },
    'signed-out': {
      title: 'You are no longer signed in',
      lead: 'It is not saved yet, but what you wrote is still here. Sign in in a new tab, come back, and send it again.',
    },
    'too-large': {
      title: 'That is too much at once',
      lead: 'What you sent is larger than the page can take. Go back and send something smaller.',
    },
    unreadable: {
      title: 'It could not be read',
      lead: 'The content does not fit the page. Go back and try again.',
    },
    'too-many': {
      title: 'Wait a moment',
      lead: 'There have been many attempts in a short time. Try again in a few minutes.',
    },
    conflict: {
      title: 'It has been sent already',
      lead: 'The same request was sent before with other content.',
    },
    fault: {
      title: 'Something went wrong on our side',
      lead: 'Nothing was changed, and what you wrote was not saved. Go back and try again. Give the number when you ask for help.',
    },
    unavailable: {
      title: 'We are back in a moment',
      lead: 'The database does not answer right now. What you have saved is safe. Load the page again in a moment.',
    },
    'link-used': {
      title: 'The link is used or too old',
      lead: 'A link works once and only for a short time. Ask for a new one: the municipality’s administrator makes it under People. When the municipality has no administrator yet, the program writes a new link when it is started again.',
    },
    choose: { title: 'Choose a municipality', lead: 'This installation holds several municipalities.' },
    'no-municipality': {
      title: 'There is no municipality here yet',
      lead: 'Use the link that the program wrote when it started. It works for an hour; start the program again to get a new one.',
    },
  },
  reference: (number: string) => `Number ${number}`,
  toStar: 'To the front page',
}
