import type { Language, Widen } from '#platform/i18n'

const da = {
  title: 'Hvad lovede vi, og hvordan går det?',
  description: (name: string) => `${name}: løfterne i strategien, hvad der er nået, og hvad der ikke er.`,
  search: 'Søg i løfter, planer og handlinger',
  searchButton: 'Søg',
  emptyTitle: 'Her kommer stjernen til at stå',
  emptyCitizen:
    'Byrådets strategi er ikke lagt ind endnu. Når kommunens strategikontor har gjort det, står løfterne her med planer, handlinger og status.',
  emptyOffice:
    'Der mangler en strategi. Du kan indlæse den fra en fil: overordnet mål, værdier, fokusområder og visioner. Du ser, hvad filen gør, før noget bliver gemt.',
  emptySignedIn: 'Der mangler en strategi. Strategikontoret kan indlæse den fra en fil.',
  load: 'Indlæs en strategi',
  signIn: 'Log ind',
  updated: (day: string) => `Opdateret ${day}.`,
  method: 'Om data og metode',
  openData: 'Hent data',
}
const en: Widen<typeof da> = {
  title: 'What did we promise, and how is it going?',
  description: (name) => `${name}: the promises of the strategy, what has been reached, and what has not.`,
  search: 'Search promises, plans and actions',
  searchButton: 'Search',
  emptyTitle: 'The star will stand here',
  emptyCitizen:
    "The council's strategy has not been entered yet. Once the strategy office has done so, the promises stand here with plans, actions and status.",
  emptyOffice:
    'A strategy is missing. You can load it from a file: overall goal, values, focus areas and visions. You see what the file does before anything is saved.',
  emptySignedIn: 'A strategy is missing. The strategy office can load it from a file.',
  load: 'Load a strategy',
  signIn: 'Sign in',
  updated: (day) => `Updated ${day}.`,
  method: 'About data and method',
  openData: 'Get the data',
}
const all = { da, en }
export const texts = (language: Language) => all[language]
