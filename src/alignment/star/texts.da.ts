import { formats } from '#platform/i18n'

const { countWord, capitalCountWord, list, number } = formats('da')

type Counts = Record<'on-track' | 'at-risk' | 'late' | 'not-started' | 'gap' | 'completed', number>

const done = { common: 'er gennemført', neuter: 'er indfriet' }

/** What is not on track, in the order in which it matters. Promises are neuter, visions common. */
const others = (c: Counts, gender: 'common' | 'neuter', noGoal: (n: number, word: string) => string) => {
  const say = (n: number, one: string, many: string) =>
    n ? [`${countWord(n, gender)} ${n === 1 ? one : many}`] : []
  return [
    ...say(c.late, 'er forsinket', 'er forsinkede'),
    ...say(c['at-risk'], 'er udfordret', 'er udfordrede'),
    ...say(c['not-started'], 'har ingen handlinger, der tæller med', 'har ingen handlinger, der tæller med'),
    ...say(c.completed, done[gender], done[gender]),
    ...(c.gap ? [noGoal(c.gap, countWord(c.gap, gender))] : []),
  ]
}
const sentence = (parts: string[]) =>
  parts.length ? `${list(parts).replace(/^./, (l) => l.toUpperCase())}.` : ''

/** "Seks af 13 visioner følger planen": the finding that the figure proves. */
function headline(c: Counts, total: number) {
  if (total === 0) return 'Stjernen er tom endnu'
  const [onTrack, completed] = [c['on-track'], c.completed]
  if (onTrack === 0 && completed > 0)
    return `${capitalCountWord(completed)} af ${countWord(total)} visioner er gennemført`
  if (onTrack === total)
    return total === 1 ? 'Visionen følger planen' : `Alle ${countWord(total)} visioner følger planen`
  if (onTrack === 0) return `Ingen af ${countWord(total)} visioner følger planen`
  return `${capitalCountWord(onTrack)} af ${countWord(total)} visioner følger planen`
}

export const da = {
  title: 'Stjernen',
  headline,
  lead: (c: Counts) => sentence(others(c, 'common', (n, word) => `${word} har intet mål bag sig`)),
  nextMeeting: (day: string) => `Næste byrådsmøde er ${day}.`,
  daysLeft: (n: number) =>
    n === 1 ? 'en dag tilbage af strategien' : `${number(n)} dage tilbage af strategien`,
  strategyOver: (day: string) => `strategien udløb ${day}`,
  tallyLabel: 'Visioner efter status',
  tally: {
    'on-track': 'følger planen',
    'at-risk': (n: number) => (n === 1 ? 'udfordret' : 'udfordrede'),
    late: (n: number) => (n === 1 ? 'forsinket' : 'forsinkede'),
    gap: 'uden mål',
    'not-started': 'måles ikke',
    completed: 'gennemført',
  },
  prepare: 'Forbered mødet',
  howTo: 'Sådan læses en stråle',
  howToBears: '2 udvalg bærer',
  howToDone: 'nået',
  howToOwed: 'mangler',
  howToPlan: 'planen i dag',
  howToText:
    'Hver stråle er en vision og fyldes, når milepæle nås. Ravgult er det, der burde være nået i dag.',
  seeTable: 'Se det som tabel',
  wholeStar: 'Hele stjernen',
  startHere: 'Start her',
  valueCaption: (goals: number, actions: number) =>
    `${number(goals)} mål · ${number(actions)} ${actions === 1 ? 'handling' : 'handlinger'}`,
  valuesNote: 'Værdierne i midten måles ikke. Tallene siger, hvor meget der oplyser at tjene dem.',
  since: 'Siden sidste byrådsmøde',
  sinceIntro: (from: string) => `${from} til i dag.`,
  sinceNone: 'Intet har ændret sig på stjernen siden da.',
  noMeeting: 'Der er ikke holdt et byrådsmøde endnu.',
  allChanges: 'Alle ændringer siden mødet',
  lateTitle: 'Forsinket',
  lateIntro: (late: number, all: number) =>
    `${number(late)} af ${number(all)} handlinger er forsinkede. Her står dem, hvis nuværende frist er ældst. Dagene er talt fra den første frist.`,
  lateNone: 'Ingen handlinger er forsinkede.',
  allLate: (n: number) => (n === 1 ? 'Den forsinkede handling' : `Alle ${number(n)} forsinkede handlinger`),
  silentTitle: 'Status mangler',
  silentIntro: (n: number) =>
    `${number(n)} ${n === 1 ? 'handling har' : 'handlinger har'} ikke fået ny status til tiden.`,
  silentNone: 'Alle handlinger har en frisk status.',
  allSilent: (n: number) => (n === 1 ? 'Den uden frisk status' : `Alle ${number(n)} uden frisk status`),
  action: 'Handling',
  vision: 'Vision',
  responsible: 'Ansvarlig',
  daysOver: 'Dage over første frist',
  lastHeard: 'Sidste status',
  never: 'aldrig',
  deadlines: 'Næste frister',
  deadlinesIntro: 'De kommende fire uger.',
  deadlinesNone: 'Ingen møder og ingen milepæle de kommende fire uger.',
  councilMeeting: 'Byrådsmøde',
  seeChanges: 'Det er ændret siden sidst',
  table: 'Stjernen som tabel',
  tableIntro: 'Samme tal som i figuren.',
  showTable: (n: number) => `Vis tabellen, ${number(n)} rækker`,
  tableRegion: 'Tabel over visioner, kan rulles vandret',
  columns: {
    number: 'Nr.',
    area: 'Fokusområde',
    vision: 'Vision',
    status: 'Status',
    done: 'Gennemført',
    expected: 'Planen i dag',
    committees: 'Udvalg',
    goals: 'Mål',
    actions: 'Handlinger',
    late: 'Forsinkede',
    silent: 'Status mangler',
    completed: 'Gennemførte',
  },
  csvName: 'stjernen.csv',
  emptyTitle: 'Stjernen er ikke tegnet endnu',
  emptyText: 'Strategikontoret skriver strategien eller indlæser den fra en fil. Så står visionerne her.',
  toStrategy: 'Gå til strategien',

  // The public front
  frontTitle: 'Hvad lovede vi, og hvordan går det?',
  frontLead: (c: Counts, total: number, period: string) => {
    const onTrack = c['on-track'] ? [`${countWord(c['on-track'], 'neuter')} følger planen`] : []
    const rest = others(c, 'neuter', (_, word) => `${word} har vi ikke fat i`)
    const promised = `Byrådet gav ${countWord(total, 'neuter')} ${total === 1 ? 'løfte' : 'løfter'} for ${period}.`
    return [promised, sentence([...onTrack, ...rest]), 'Her kan du se hvorfor.'].filter(Boolean).join(' ')
  },
  frontEmpty: 'Byrådets strategi er på vej. Her kommer løfterne til at stå, og hvordan det går med dem.',
  searchLabel: 'Søg i løfterne',
  searchHint: 'Cykelsti, plejehjem, byggegrund …',
  search: 'Søg',
  promises: (n: number) => (n === 1 ? 'Løftet' : `De ${n} løfter`),
  promisesIntro: (day: string) => `Opgjort ${day}.`,
  howWeJudge: 'Sådan vurderer vi status',
  promiseGap: 'Lige nu arbejder intet udvalg med et mål for løftet.',
  promiseNoActions: 'Udvalgene har sat mål. Handlingerne er ikke offentliggjort endnu.',
  promiseLine: (f: { actions: number; completed: number; late: number; goals: number }) => {
    const all = `${capitalCountWord(f.actions)} ${f.actions === 1 ? 'handling' : 'handlinger'}`
    const parts = [
      ...(f.completed ? [`${countWord(f.completed)} er gennemført`] : []),
      ...(f.late ? [`${countWord(f.late)} ${f.late === 1 ? 'er forsinket' : 'er forsinkede'}`] : []),
    ]
    return parts.length ? `${all}: ${list(parts)}.` : `${all} er i gang eller planlagt.`
  },
  reached: 'Det nåede vi',
  reachedIntro: 'De seneste.',
  notReached: 'Det nåede vi ikke',
  notReachedIntro: 'Vi siger det også, når det ikke lykkes.',
  newDate: (date: string) => `Ny dato: ${date}.`,
  dueWas: (date: string) => `Skulle være nået ${date}.`,
  fromPromise: 'Fra løfte til handling',
  steps: (f: { values: number; visions: number; committees: number; actions: number }) => [
    {
      title: 'Byrådet sætter kursen',
      text: `Stjernen har ét mål, ${countWord(f.values)} værdier og ${countWord(f.visions, 'neuter')} løfter.`,
    },
    {
      title: f.committees
        ? `${capitalCountWord(f.committees, 'neuter')} udvalg lægger planer`
        : 'Udvalgene lægger planer',
      text: 'De sætter mål og siger, hvad der skal ske.',
    },
    {
      title: 'Medarbejderne handler',
      text: `${number(f.actions)} handlinger, hver med en ansvarlig, står her på siderne.`,
    },
  ],
}
