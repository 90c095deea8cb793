import { da as signInDa } from '../sign-in/texts.da.ts'
import { en as signInEn } from '../sign-in/texts.en.ts'
import { shortestPassphrase } from '../people/rules.ts'

/** Before there is a municipality there is no language of an address either: the browser's own decides. */
export const texts = {
  da: {
    title: 'Begynd',
    lead: 'Her er ingen kommune endnu. Du opretter den og bliver dens første administrator.',
    leadAnother: 'Her er allerede en kommune. Du opretter én til og bliver dens første administrator.',
    code: 'Kommunekode',
    codeHint: 'Tre cifre, for eksempel 820',
    name: 'Kommunens navn',
    slug: 'Kort navn i adresser',
    slugHint: 'Små bogstaver, for eksempel vesthimmerland',
    person: 'Dit navn',
    position: 'Din stilling',
    email: 'Mailadresse',
    passphrase: 'Adgangssætning',
    passphraseHint: `Mindst ${shortestPassphrase} tegn`,
    begin: 'Opret kommunen',
    errorTitle: 'Der er noget at rette',
    messages: {
      ...signInDa.messages,
      codeWrong: 'Skriv kommunekoden som tre cifre, for eksempel 820',
      municipalityMissing: 'Skriv kommunens navn',
      slugWrong: 'Skriv et kort navn med små bogstaver, for eksempel vesthimmerland',
      taken: 'Koden eller det korte navn bruges allerede',
    } as Record<string, string>,
  },
  en: {
    title: 'Begin',
    lead: 'There is no municipality here yet. You create it and become its first administrator.',
    leadAnother:
      'There is a municipality here already. You create another and become its first administrator.',
    code: 'Municipality code',
    codeHint: 'Three digits, for example 820',
    name: 'The municipality’s name',
    slug: 'Short name in addresses',
    slugHint: 'Lower-case letters, for example vesthimmerland',
    person: 'Your name',
    position: 'Your position',
    email: 'E-mail address',
    passphrase: 'Passphrase',
    passphraseHint: `At least ${shortestPassphrase} characters`,
    begin: 'Create the municipality',
    errorTitle: 'There is something to mend',
    messages: {
      ...signInEn.messages,
      codeWrong: 'Write the municipality code as three digits, for example 820',
      municipalityMissing: 'Write the municipality’s name',
      slugWrong: 'Write a short name in lower-case letters, for example vesthimmerland',
      taken: 'The code or the short name is used already',
    } as Record<string, string>,
  },
}
