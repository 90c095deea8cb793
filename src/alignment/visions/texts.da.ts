import { formats } from '#platform/i18n'

const { capitalCountWord, countWord, list, number } = formats('da')
const named = (titles: string[], more: number) => list(more ? [...titles, `${countWord(more)} til`] : titles)

export const da = {
  listTitle: 'Visioner',
  listHeadline: (n: number) => (n === 1 ? 'Én vision' : `${capitalCountWord(n)} visioner`),
  listEmpty: 'Strategien er ikke skrevet endnu. Når den er, står visionerne her.',
  vision: (n: string) => `Vision ${n}`,
  bigValue: 'af milepælene nået',
  bigOwed: (points: string) => `${points} mangler`,
  bigExpected: (percent: string) => `${percent} er planen i dag`,
  bigFull: (day: string) => `100 % den ${day}`,
  bigSentence: 'af milepælene er nået.',
  bigSentenceExpected: (percent: string) => `${percent} burde være nået i dag.`,
  noFigures: 'Der er ingen handlinger, der tæller med.',
  noGoal: 'Lige nu arbejder intet udvalg med et mål for visionen.',
  publicMeta: (done: string, expected: string, day: string) =>
    `${done} gennemført, ${expected} forventet i dag · opgjort ${day}`,
  promised: 'Det lovede vi',
  soFar: 'Så langt er vi',
  lacking: 'Det mangler',
  lackingNothing: 'Intet er forsinket.',
  counted: (completed: number, all: number) =>
    all === 0
      ? 'Ingen handlinger er offentliggjort endnu.'
      : `${capitalCountWord(completed)} af ${countWord(all)} handlinger er gennemført.`,
  lateNames: (titles: string[], more: number) =>
    `${named(titles, more)} ${titles.length + more === 1 ? 'er forsinket' : 'er forsinkede'}.`,
  atRiskNames: (titles: string[], more: number) =>
    `${named(titles, more)} ${titles.length + more === 1 ? 'er udfordret' : 'er udfordrede'}.`,
  silentNames: (titles: string[], more: number) => `${named(titles, more)} mangler status.`,
  behindNames: (titles: string[], more: number) => `${named(titles, more)} følger ikke planen.`,
  gapLacking: 'Intet udvalg har et mål for løftet.',
  why: {
    late: 'Hvorfor forsinket?',
    'at-risk': 'Hvorfor udfordret?',
    gap: 'Hvorfor uden mål?',
    'not-started': 'Hvorfor ingen status?',
    'on-track': 'Hvorfor følger den planen?',
    completed: 'Hvorfor gennemført?',
  },
  because: {
    behind: (points: string, limit: number) =>
      `Der er nået ${points} procentpoint mindre end planlagt. Grænsen er ${limit}. Disse handlinger trækker ned:`,
    'most-not-on-track':
      'Mere end halvdelen af handlingerne, der er i gang, følger ikke planen. Det er disse:',
    'no-goal': 'Intet udvalg har et mål, der bærer den. Det står også i dækningen.',
    'no-actions':
      'Der er sat mål, men ingen handlinger tæller med. Idéer, løbende og stoppede handlinger måles ikke.',
    'all-completed': 'Alle handlinger er gennemført.',
    'as-planned': (points: number) => `Handlingerne er højst ${points} procentpoint bagud.`,
  },
  moreOf: (n: number) => (n === 1 ? 'og én handling til' : `og ${countWord(n)} handlinger til`),
  seeCoverage: 'Se dækningen',
  deadlinePassed: (day: string, days: number) =>
    `frist ${day}, ${number(days)} ${days === 1 ? 'dag' : 'dage'} siden`,
  deadline: (day: string) => `frist ${day}`,
  newDate: (date: string) => `ny dato ${date}`,
  thread: 'Tråden fra vision til handling',
  threadIntro: (bodies: number, goals: number, tracks: number, actions: number) =>
    `${capitalCountWord(bodies, 'neuter')} udvalg bærer visionen med ${countWord(goals, 'neuter')} mål, ${countWord(tracks, 'neuter')} spor og ${countWord(actions)} ${actions === 1 ? 'handling' : 'handlinger'}. Hver figur er én handling.`,
  threadNone: 'Ingen tråd endnu: intet udvalg har frigivet et mål eller et spor, der tjener visionen.',
  looseTracks: 'Spor uden mål for visionen',
  noTracks: 'Ingen spor endnu',
  noActions: 'ingen handlinger endnu',
  daysLate: (title: string, days: number) => `${title}, ${number(days)} ${days === 1 ? 'dag' : 'dage'}`,
  lateMore: (n: number) => `${number(n)} forsinkede`,
  moreOfThread: (goals: number, tracks: number) =>
    `Vis ${[goals && `${number(goals)} mål`, tracks && `${number(tracks)} spor uden mål`].filter(Boolean).join(' og ')} mere`,
  moreUnits: (n: number) => `og ${number(n)} til`,
  committees: 'Udvalgene og visionen',
  committeesIntro: 'Hvem har opgaven, og hvem har et mål.',
  carried: (goals: number, actions: number) =>
    `${number(goals)} mål · ${number(actions)} ${actions === 1 ? 'handling' : 'handlinger'}`,
  open: 'Hul: har opgaven i sit felt, men intet mål',
  deliberate: 'Valgt fra',
  toCoverage: 'Hele dækningen',
  readPlan: 'Læs udvalgets plan',
  means: 'Det vil byrådet',
  partners: 'Sammen med',
  target: 'Måltal',
  stopped: 'Stoppet',
  stoppedIntro: 'Tæller ikke med i tallene.',
  coming: 'Hvad sker der nu?',
  comingIntro: 'De næste milepæle.',
  table: 'Tallene bag',
  tableIntro: 'Et mål pr. række.',
  csv: 'Hent alle handlinger som CSV',
  allActions: 'Se handlingerne på listen',
  columns: {
    committee: 'Udvalg',
    goal: 'Mål',
    track: 'Spor',
    status: 'Status',
    done: 'Gennemført',
    expected: 'Planen i dag',
    tracks: 'Spor',
    actions: 'Handlinger',
    late: 'Forsinkede',
    action: 'Handling',
    phase: 'Fase',
    deadline: 'Frist',
    lead: 'Ansvarlig',
    lastUpdate: 'Sidste status',
  },
  phases: {
    idea: 'Idé',
    planned: 'Planlagt',
    'under-way': 'I gang',
    continuous: 'Løbende',
    completed: 'Gennemført',
    stopped: 'Stoppet',
  },
  csvName: (slug: string) => `vision-${slug}.csv`,
  withdrawn: (day: string, reason: string) =>
    `Visionen er trukket tilbage ${day}.${reason ? ` ${reason}` : ''}`,
  withdrawnTitle: 'Ikke længere på stjernen',

  areaOver: 'Fokusområde',
  areaVisions: 'Visioner',
  areaThread: 'Tråden fra fokusområde til handling',
  valueOver: 'Værdi',
  valueQuestion: 'Det spørger byrådet om i hver beslutning',
  valueHead: (goals: number, actions: number) =>
    `${capitalCountWord(goals, 'neuter')} mål og ${countWord(actions)} ${actions === 1 ? 'handling' : 'handlinger'} siger, at de tjener værdien. Det er ikke en måling af, hvordan det går.`,
  valueThread: 'Hvem siger, at de tjener den',
  valueNone: 'Intet mål og intet spor siger at tjene værdien endnu.',
  bodyOver: 'Udvalg',
  bodyVisions: 'Visioner, udvalget bærer',
  bodyVisionsNone: 'Udvalget bærer ingen visioner endnu.',
  bodyThread: 'Udvalgets mål og spor',
  bodyNone: 'Udvalget har ikke frigivet en udviklingsplan endnu.',
  bodyOpen: (n: number) => `${capitalCountWord(n, 'neuter')} ${n === 1 ? 'hul' : 'huller'} i udvalgets felt`,
  bodyLead: (goals: number, actions: number) =>
    `${capitalCountWord(goals, 'neuter')} mål og ${countWord(actions)} ${actions === 1 ? 'handling' : 'handlinger'}.`,
}
