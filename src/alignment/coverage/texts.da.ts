import { formats } from '#platform/i18n'
import type { CoverageCounts } from './rules.ts'

const { capitalCountWord, countWord, list, number } = formats('da')

export const da = {
  title: 'Dækning',
  headline: (open: number) => {
    if (open === 0) return 'Ingen huller i dækningen'
    return open === 1 ? 'Ét hul i dækningen' : `${capitalCountWord(open, 'neuter')} huller i dækningen`
  },
  visionLead: ({ uncarried, alone, deliberate }: CoverageCounts, total: number) =>
    [
      uncarried &&
        `${capitalCountWord(uncarried)} ${uncarried === 1 ? 'vision bæres' : 'visioner bæres'} slet ikke af noget mål.`,
      alone && `${capitalCountWord(alone)} hviler på et enkelt udvalg.`,
      uncarried + alone < total &&
        (uncarried + alone ? 'Resten har flere udvalg bag sig.' : 'Alle visioner har flere udvalg bag sig.'),
      deliberate &&
        `${capitalCountWord(deliberate, 'neuter')} ${deliberate === 1 ? 'hul er valgt' : 'huller er valgt'} med en begrundelse.`,
    ]
      .filter(Boolean)
      .join(' '),
  valueLead: ({ uncarried, deliberate }: CoverageCounts) =>
    [
      'Værdierne ligger i alle udvalgs felt.',
      uncarried &&
        `${capitalCountWord(uncarried)} ${uncarried === 1 ? 'værdi har' : 'værdier har'} intet mål, der siger at tjene den.`,
      deliberate &&
        `${capitalCountWord(deliberate, 'neuter')} ${deliberate === 1 ? 'hul er valgt' : 'huller er valgt'} med en begrundelse.`,
    ]
      .filter(Boolean)
      .join(' '),
  views: 'Dækning af',
  visions: 'Visioner',
  values: 'Værdier',
  lookAt: 'Det bør byrådet se på',
  lookAtNone:
    'Alle felter i tabellen er båret af et mål, valgt fra med en begrundelse eller uden for udvalgets felt.',
  noGoalAt: (committees: string[]) =>
    committees.length === 1
      ? `har ingen mål. ${committees[0]} har opgaven i sit felt.`
      : `har ingen mål. ${list(committees)} har opgaven i deres felt.`,
  missing: (committees: string[]) =>
    `mangler ${list(committees)}, som har opgaven i ${committees.length === 1 ? 'sit' : 'deres'} felt.`,
  valueMissing: (committees: string[]) => `har intet mål i ${list(committees)}.`,
  giveReason: (committee: string) => `Begrund for ${committee}`,
  tableTitle: (rows: number, committees: number, values: boolean) =>
    `${capitalCountWord(rows)} ${values ? 'værdier' : 'visioner'}, ${countWord(committees, 'neuter')} udvalg`,
  tableIntro: 'Én stjerne er ét mål. Skravering er et hul: udvalget har opgaven, men intet mål.',
  row: 'Vision',
  valueRow: 'Værdi',
  sum: 'I alt',
  region: 'Tabel over dækning, kan rulles vandret',
  outside: 'Uden for udvalgets felt',
  gap: 'Hul',
  deliberate: 'Valgt fra',
  caption: 'Dækning',
  noGoals: 'Ingen mål',
  goals: (n: number) => `${number(n)} mål`,
  actionsShort: (n: number) => `${number(n)} handl.`,
  committees: (n: number) => `${number(n)} udvalg`,
  foot: 'Mål i planen',
  noRemits:
    'Udvalgenes felter er ikke sat endnu, så huller kan ikke ses. Udvalgets sekretær sætter feltet én gang.',
  gapsTitle: 'Valgt fra med en begrundelse',
  gapsIntro: 'Udvalget har opgaven i sit felt, men har besluttet ikke at sætte et mål.',
  gapsNone: 'Ingen huller er valgt fra.',
  gapMeta: (on: string, by: string) => (by ? `${on} · ${by}` : on),
  end: 'Gælder ikke længere',
  declareTitle: 'Hvorfor er der ikke et mål her?',
  declareLead: (committee: string, thing: string) =>
    `${committee} har »${thing}« i sit felt, men intet mål. Begrundelsen kan læses af alle.`,
  reason: 'Begrundelse',
  reasonHint: 'Sig i en eller to sætninger, hvorfor udvalget har valgt det, og hvornår I ser på det igen.',
  declare: 'Gem begrundelsen',
  cancel: 'Fortryd',
  errorSummary: 'Begrundelsen er ikke gemt endnu',
  reasonMissing: 'Skriv en begrundelse på mindst ti tegn.',
  reasonTooLong: 'Begrundelsen må højst være på 1.000 tegn.',
  refusals: {
    carried: 'Udvalget har allerede et mål her, så der er intet hul at begrunde.',
    outside: 'Det ligger uden for udvalgets felt, så der er intet hul at begrunde.',
    declared: 'Hullet er allerede begrundet.',
  },
  csvName: 'daekning.csv',
  valueCsvName: 'daekning-vaerdier.csv',
  columns: {
    number: 'Nr.',
    row: 'Vision',
    committee: 'Udvalg',
    state: 'Tilstand',
    goals: 'Mål',
    actions: 'Handlinger',
    reason: 'Begrundelse',
    declaredOn: 'Begrundet',
    declaredBy: 'Af',
  },
  states: { carried: 'Båret', open: 'Hul', deliberate: 'Valgt fra', outside: 'Uden for feltet' },
  empty:
    'Her kommer til at stå, hvilke udvalg der bærer hvilke visioner. Først skal strategien skrives, og udvalgene findes.',
}
