import { formats } from '#platform/i18n'

const { capitalCountWord, countWord, number } = formats('da')

const state = {
  'on-track': 'at følge planen',
  'at-risk': 'udfordret',
  late: 'forsinket',
  completed: 'gennemført',
  'not-started': 'ikke startet',
  gap: 'uden mål',
}
type State = keyof typeof state

export const da = {
  title: 'Ændringer',
  headline: (n: number, meeting: boolean, more: boolean, unknown: boolean) => {
    const since = meeting ? 'siden sidste byrådsmøde' : 'siden da'
    if (more) return `Mere end ${countWord(n)} ændringer ${since}`
    if (n === 0) return unknown ? `Ingen kendte ændringer ${since}` : `Intet er ændret ${since}`
    return n === 1 ? `Én ændring ${since}` : `${capitalCountWord(n)} ændringer ${since}`
  },
  lead: (from: string) => `Fra ${from} til i dag.`,
  nextMeeting: (day: string) => `Næste byrådsmøde er ${day}.`,
  choose: 'Vis ændringer siden',
  show: 'Vis',
  lastMeeting: 'Siden sidste byrådsmøde',
  badDate: 'Skriv en dato før i dag, for eksempel 2026-10-29.',
  strategy: 'Strategien',
  strategyIntro: 'Det, der er skrevet om, kommet til eller trukket tilbage i selve strategien.',
  strategyNone: 'Der er ingen noterede ændringer i strategien.',
  strategyNew: {
    strategy: 'er en ny strategi.',
    'core-value': 'er en ny kerneværdi.',
    'focus-area': 'er et nyt fokusområde.',
    vision: 'er en ny vision.',
  },
  strategyTurn: { rewritten: 'er ændret i strategien.', withdrawn: 'er trukket tilbage.' },
  visions: 'Visioner',
  visionsIntro: 'Hvor status er en anden end før.',
  visionsNone: 'Ingen vision har skiftet status.',
  visionsUnknown: (day: string) =>
    `Visionernes status er noteret fra ${day}. Om de har skiftet status før, vides ikke.`,
  plans: 'Planer',
  plansIntro: 'Frigivet til alle.',
  plansNone: 'Ingen planer er frigivet.',
  goals: 'Mål',
  goalsIntro: 'Kommet til i udvalgenes planer, trukket tilbage eller med en ny måldato.',
  goalsNone: 'Ingen mål er kommet til, trukket tilbage eller flyttet til en anden dato.',
  actions: 'Handlinger',
  actionsIntro:
    'Nye, gennemførte, stoppede og tilbagetrukne, og dem der har skiftet status eller fået en anden slutdato.',
  actionsNone: 'Ingen handlinger har skiftet status.',
  newest: (n: number) => `Her står de nyeste ${number(n)}.`,
  allActions: 'Alle handlinger',
  visionTurn: (was: State, now: State) => {
    if (now === 'on-track')
      return was === 'not-started' || was === 'gap' ? 'følger nu planen.' : 'følger planen igen.'
    if (now === 'gap') return 'har ikke længere et mål.'
    if (was === 'gap') return `har fået et mål og er ${state[now]}.`
    return `gik fra ${state[was]} til ${state[now]}.`
  },
  developmentPlan: 'er frigivet.',
  actionPlan: 'er frigivet.',
  goalNew: 'er et nyt mål.',
  goalMoved: (date: string | null) =>
    date ? `har fået en ny måldato: ${date}.` : 'har ikke længere en måldato.',
  goalGone: 'er trukket tilbage.',
  actionTurn: {
    'on-track': 'følger planen igen.',
    'at-risk': 'er udfordret.',
    late: 'er forsinket.',
    paused: 'er sat på pause.',
    completed: 'er gennemført.',
    stopped: 'er stoppet.',
    withdrawn: 'er trukket tilbage.',
    new: 'er en ny handling.',
  },
  endMoved: 'har fået en anden slutdato.',
  endGone: 'har ikke længere en slutdato.',
  newDate: (date: string) => `Ny dato: ${date}.`,
  unchanged: 'Uden ændringer',
  safe: 'Udkast og interne noter indgår ikke.',
}
