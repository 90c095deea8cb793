import { formats } from '#platform/i18n'

const { capitalCountWord, countWord, list, number } = formats('da')

export const da = {
  title: 'Min side',
  nothing: 'Intet venter på dig',
  nothingLead: 'Alt, hvad der er bedt om, er gjort. Stjernen viser, hvordan det går.',
  toStar: 'Se stjernen',
  when: { now: 'Nu', soon: 'Snart', later: 'Senere' },
  then: 'Så kommer',
  inDays: (n: number) =>
    n === 0 ? 'byrådsmøde i dag' : n === 1 ? 'byrådsmøde i morgen' : `byrådsmøde om ${countWord(n)} dage`,
  meetingTitle: (weekday: string) => `${weekday} er der byrådsmøde`,
  meetingToday: 'I dag er der byrådsmøde',
  meetingLead: (n: number, more: boolean) => {
    if (n === 0) return 'Intet har ændret sig på stjernen siden sidste møde.'
    const are = n === 1 ? 'er én ændring' : `er ${more ? 'mere end ' : ''}${countWord(n)} ændringer`
    return `Der ${are} siden sidste møde. Det tager få minutter at læse dem.`
  },
  readChanges: 'Læs, hvad der er ændret',
  gapsTitle: (n: number) =>
    n === 1
      ? 'Ét hul i dækningen venter på et svar'
      : `${capitalCountWord(n, 'neuter')} huller i dækningen venter på et svar`,
  gapsLead: 'Udvalget sætter et mål eller skriver, hvorfor det har valgt ikke at gøre det.',
  ownGapsTitle: (n: number) =>
    n === 1
      ? 'Ét hul i udvalgets felt venter på et svar'
      : `${capitalCountWord(n, 'neuter')} huller i udvalgets felt venter på et svar`,
  ownGapsLead: (visions: string[]) =>
    `${list(visions)} har intet mål i udvalgets plan. Sæt et, eller skriv, hvorfor I har valgt ikke at gøre det.`,
  seeGaps: 'Se hullerne',
  silentTitle: (n: number) =>
    n === 1 ? 'Én handling mangler status' : `${capitalCountWord(n)} handlinger mangler status`,
  silentLead: 'De står uden ny status længere end aftalt.',
  seeSilent: 'Se dem',
  noStarTitle: 'Strategien er ikke skrevet endnu',
  noStarLead: 'Skriv den, eller indlæs den fra en fil. Så tegnes stjernen.',
  writeStrategy: 'Begynd på strategien',
  since: 'Siden sidste byrådsmøde',
  sinceNone: 'Intet har ændret sig på stjernen siden da.',
  allChanges: 'Alle ændringer',
  meetings: 'Næste møder',
  meetingsNone: 'Ingen møder de kommende fire uger.',
  yourVisions: 'Dine visioner',
  yourVisionsIntro: 'Dem dit udvalg bærer.',
  committeeVisions: 'Udvalgets visioner',
  unitVisions: 'Visioner, din enhed bærer',
  farthest: 'Længst fra planen',
  farthestNone: 'Alle visioner følger planen.',
  unitWatch: 'Forsinket eller uden status',
  unitWatchIntro: 'Handlinger i din enhed.',
  unitWatchNone: 'Ingen af enhedens handlinger er forsinkede eller uden status.',
  week: 'De kommende to uger',
  weekIntro: 'Milepæle i dine handlinger.',
  weekNone: 'Ingen milepæle de kommende to uger.',
  milestoneIn: (action: string) => `Milepæl i ${action}`,
  lifts: 'Det, dit arbejde løfter',
  liftsIntro: (actions: number, visions: number) =>
    `${capitalCountWord(actions)} ${actions === 1 ? 'handling' : 'handlinger'} løfter ${countWord(visions)} ${visions === 1 ? 'vision' : 'visioner'}.`,
  silent: 'Status mangler',
  daysOver: (n: number) => `${number(n)} ${n === 1 ? 'dag' : 'dage'}`,
}
