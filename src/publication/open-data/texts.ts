import type { Language, LocalText, Widen } from '#platform/i18n'

const da = {
  title: 'Hent data',
  lead: 'De samme oplysninger som på siderne, som tabeller du kan regne på. Kun det, der er offentligt.',
  emptyTitle: 'Der er ingen datasæt endnu',
  empty: 'De kommer, når kommunen har lagt sin strategi og sine planer ind.',
  csv: 'Hent som CSV',
  json: 'Hent som JSON',
  columns: 'Kolonner',
  column: 'Kolonne',
  key: 'Navn i JSON',
  fixed: 'Adresserne er faste: de giver altid de nyeste tal.',
  catalogue: 'Liste over datasæt (DCAT, JSON-LD)',
  api: 'Grænseflade for programmer (på engelsk)',
  method: 'Om data og metode',
  licence: 'Data må bruges frit, når kommunen er nævnt som kilde: CC BY 4.0.',
  moreTitle: 'Til programmer',
  example: 'Alle rækker er opdigtede. Det står i hver række.',
  busyTitle: 'Filen er ved at blive lavet',
  busy: 'Mange henter data lige nu. Prøv igen om lidt.',
  back: 'Tilbage til data',
  catalogueTitle: (name: string, example: boolean) =>
    `${name}: strategi, planer og handlinger${example ? ' (eksempeldata)' : ''}`,
  exampleType: { da: 'Eksempeldata, opdigtet', en: 'Example data, made up' } as LocalText,
}
const en: Widen<typeof da> = {
  title: 'Get the data',
  lead: 'The same information as on the pages, as tables you can calculate on. Only what is public.',
  emptyTitle: 'There are no data sets yet',
  empty: 'They come when the municipality has entered its strategy and plans.',
  csv: 'Get as CSV',
  json: 'Get as JSON',
  columns: 'Columns',
  column: 'Column',
  key: 'Name in JSON',
  fixed: 'The addresses are permanent: they always give the latest figures.',
  catalogue: 'List of data sets (DCAT, JSON-LD)',
  api: 'API for programs',
  method: 'About data and method',
  licence: 'The data may be used freely when the municipality is named as the source: CC BY 4.0.',
  moreTitle: 'For programs',
  example: 'All rows are made up. Each row says so.',
  busyTitle: 'The file is being made',
  busy: 'Many are fetching data just now. Try again in a moment.',
  back: 'Back to the data',
  catalogueTitle: (name, example) =>
    `${name}: strategy, plans and actions${example ? ' (example data)' : ''}`,
  exampleType: { da: 'Eksempeldata, opdigtet', en: 'Example data, made up' },
}
const all = { da, en }
export const texts = (language: Language) => all[language]
