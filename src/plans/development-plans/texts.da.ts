import { formats } from '#platform/i18n'

const f = formats('da')
const goalsWord = (n: number) => `${f.countWord(n, 'neuter')} mål`
const goals = (n: number) => f.plural(n, 'mål', 'mål')

/** The words of development plans, goals, tracks and remits. */
export const da = {
  star: 'Stjernen',
  plans: 'Udviklingsplaner',
  plan: 'Udviklingsplan',
  goal: 'Mål',
  goalNumber: (number: string) => `Mål ${number}`,
  track: 'Handlingsspor',
  tracks: 'Handlingsspor',
  draft: 'kladde',
  released: (day: string) => `frigivet ${day}`,
  withdrawnWord: 'trukket tilbage',
  noDate: 'ikke sat',
  missing: 'Mangler',

  // the list
  listTitle: (plans: number, committees: number) =>
    plans === 0
      ? 'Ingen udvalg har frigivet en udviklingsplan endnu'
      : plans >= committees
        ? 'Alle udvalg har en udviklingsplan'
        : `${f.capitalCountWord(plans, 'neuter')} af ${f.countWord(committees, 'neuter')} udvalg har en udviklingsplan`,
  listLead:
    'Hvert udvalg siger her, hvilke mål det vil nå, og hvilke visioner i strategien de bærer. Forvaltningen gør handlingssporene til handlinger.',
  committee: 'Udvalg',
  period: 'Periode',
  goals: 'Mål',
  state: 'Tilstand',
  noPlanYet: 'Ingen plan endnu',
  order: 'Orden',
  sorts: { committee: 'Udvalg', title: 'Titel', state: 'Tilstand', ends: 'Hvornår den slutter' },
  paging: {
    pages: 'Sider',
    page: (n: number, of: number) => `Side ${n} af ${of}`,
    previous: 'Forrige',
    next: 'Næste',
  },
  filterPlans: 'Vælg udviklingsplaner',
  showPlans: 'Vis',
  showAllPlans: 'Vis alle',
  everyCommittee: 'Alle udvalg',
  everyState: 'Alle tilstande',
  planStates: { draft: 'Kladde', released: 'Frigivet', withdrawn: 'Udgået' },
  noPlanFits: 'Ingen udviklingsplaner passer til det valgte',
  csv: 'Hent hele listen som CSV',
  csvFile: 'udviklingsplaner.csv',
  csvColumns: { startsOn: 'Begynder', endsOn: 'Slutter', releasedOn: 'Frigivet' },
  writePlan: 'Skriv en plan',
  remit: 'Udvalgets område',
  goalCounts: (own: number, supplementary: number) =>
    supplementary ? `${own} ${goals(own)} og ${supplementary} supplerende` : `${own} ${goals(own)}`,
  noCommittees: 'Der er ingen stående udvalg endnu.',
  noCommitteesLead:
    'Strategikontoret indlæser organisationen. Derefter kan udvalgenes sekretærer skrive planer.',

  // the plan
  planLead: (own: number, visions: number, supplementary: number) =>
    [
      own === 0
        ? 'Planen har endnu ingen mål, der bærer en vision.'
        : `${f.capitalCountWord(own, 'neuter')} mål bærer ${f.countWord(visions)} af strategiens visioner.`,
      supplementary
        ? `${f.capitalCountWord(supplementary, 'neuter')} mål ligger uden for strategien og står for sig selv til sidst.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  contents: 'Indhold',
  shownNow: 'vises nu',
  sinceRelease: (n: number) =>
    n === 0 ? 'Intet er ændret siden' : n === 1 ? '1 ændring siden' : `${n} ændringer siden`,
  versions: 'Frigivelse',
  writeInPlan: 'Skriv i planen',
  readPlan: 'Læs planen',
  success: 'Nået, når',
  planShort: 'Plan',
  target: 'Måldato',
  responsible: 'Ansvarlig',
  status: 'Status',
  carries: 'Bærer',
  weighsOn: 'Hensyn til værdierne',
  outside: 'Uden for strategien',
  outsideText: 'Står for sig selv og tæller ikke med i stjernen.',
  supplementaryGoals: 'Supplerende mål',
  supplementaryText:
    'Udvalget arbejder også med opgaver, som strategien ikke nævner. De tæller ikke med i stjernen.',
  supplementary: 'supplerende',
  noGoals: 'Planen har ingen mål endnu',
  noGoalsText: 'Udvalgets sekretær skriver målene. De vises her, når planen er frigivet.',
  noTracks: 'Ingen handlingsspor endnu.',
  looseTracks: 'Handlingsspor uden mål',
  looseText:
    'Sporene står i planen, men deres mål er trukket tilbage. Flyt dem til et andet mål, eller træk dem tilbage.',
  gone: 'Trukket tilbage',
  goneText: 'Mål og spor, som ikke længere gælder, og hvorfor.',
  goneOn: (day: string) => `Trukket tilbage ${day}.`,
  reasonIs: 'Begrundelse:',
  actions: (n: number) => (n === 0 ? 'ingen handlinger' : n === 1 ? '1 handling' : `${n} handlinger`),
  alsoFrom: (committee: string) => `fra planen for ${committee}`,
  daily: 'Sikker daglig drift har altid forrang og står ikke i planen.',
  publicOnly: 'Tallene bygger på de handlinger, som er frigivet til offentligheden.',
  progress: (done: string, owed: string | null) =>
    owed ? `${done} nået, ${owed} burde være nået i dag` : `${done} nået`,

  // goal and track
  why: 'Hvorfor',
  whyStatus: 'Hvorfor denne status?',
  because: {
    'no-goal': 'Intet mål bærer den.',
    'no-actions': 'Idéer, løbende og stoppede handlinger måles ikke.',
    'all-completed': 'Alle handlinger er gennemført.',
    behind: (points: string) => `Handlingerne er ${points} procentpoint bagud.`,
    'most-not-on-track': 'Over halvdelen af de handlinger, der er i gang, følger ikke planen.',
    'as-planned': 'Handlingerne følger planen.',
  },
  theseMakeIt: 'Det skyldes især:',
  goalLead: (tracks: number, actions: number) =>
    tracks === 0
      ? 'Målet har endnu ingen handlingsspor.'
      : `${f.capitalCountWord(tracks, 'neuter')} handlingsspor med ${actions === 0 ? 'ingen handlinger endnu' : actions === 1 ? 'én handling' : `${f.countWord(actions)} handlinger`} arbejder for målet.`,
  trackLead: (actions: number) =>
    actions === 0
      ? 'Ingen handlinger bærer sporet endnu.'
      : actions === 1
        ? 'Én handling bærer sporet.'
        : `${f.capitalCountWord(actions)} handlinger bærer sporet.`,
  trackGoals: 'Arbejder for',
  trackGoalWord: 'målet',
  carriedBy: 'Handlinger',
  purpose: 'Formål',
  ownServes: 'Sporet bærer også',
  noActions: 'Ingen handlinger bærer sporet endnu.',
  noActionsHint: 'Ledere vælger sporet, når de skriver handlingsplaner.',
  belongsTo: 'Hører til',
  vision: 'Vision',
  focusArea: 'Fokusområde',
  edit: 'Ret',
  move: 'Flyt',
  copy: 'Kopiér',
  withdraw: 'Træk tilbage',
  restore: 'Genoptag',
  foreignNote: 'Noget af teksten findes kun på det andet sprog.',

  // writing
  writing: 'Skriv udviklingsplan',
  addGoal: 'Tilføj mål',
  addTrack: 'Tilføj spor',
  editGoal: 'Ret mål',
  editTrack: 'Ret handlingsspor',
  editText: 'Ret titel og indledning',
  ordering: 'Ret rækkefølgen',
  ready: 'Klar til udvalget?',
  readyCount: (done: number, missing: number) =>
    missing === 0
      ? 'Alt er på plads.'
      : `${f.capitalCountWord(done)} er på plads, ${f.countWord(missing)} mangler.`,
  inPlace: 'Det, der er på plads',
  done: {
    introduction: 'Indledningen er skrevet',
    remit: 'Udvalgets område er valgt',
    'has-goals': 'Planen har mål',
    responsible: 'Alle mål har en ansvarlig',
    target: 'Alle mål har en måldato',
    success: 'Alle mål siger, hvornår de er nået',
    tracks: 'Alle mål har mindst ét handlingsspor',
    vision: 'Hver vision i området har et mål, eller det er sagt hvorfor ikke',
  },
  lacks: {
    introduction: (_: string) => 'Indledningen mangler',
    remit: (_: string) => 'Udvalgets område er ikke valgt',
    'has-goals': (_: string) => 'Planen har ingen mål',
    responsible: (n: string) => `Mål ${n} mangler en ansvarlig`,
    target: (n: string) => `Mål ${n} mangler en måldato`,
    success: (n: string) => `Mål ${n} siger ikke, hvornår det er nået`,
    tracks: (n: string) => `Mål ${n} mangler handlingsspor`,
    vision: (n: string) => `Vision ${n} hører til udvalget, men har intet mål`,
  },
  release: 'Frigiv planen',
  releaseTitle: 'Frigiv udviklingsplanen',
  releaseLead: 'Når planen er frigivet, kan alle læse den. Den kan stadig rettes, og hver ændring vises.',
  releaseOnlyBy: 'Udvalgets sekretær eller formand frigiver planen.',
  releaseOn: 'Dato for frigivelsen',
  releaseOnHint: 'I dag eller tidligere, f.eks. den dag udvalget vedtog planen.',
  releaseAnyway: 'Planen kan frigives, selv om noget mangler. Det, der mangler, vises åbent.',
  refused: {
    'already-released': 'Planen er frigivet allerede.',
    withdrawn: 'Planen er trukket tilbage. Genoptag den først.',
    'no-goals': 'Planen har ingen mål. Skriv mindst ét, før den frigives.',
    'day-to-come':
      'Datoen ligger ude i fremtiden. Planen bliver synlig straks, så vælg i dag eller en tidligere dag.',
    'plan-withdrawn': 'Planen er trukket tilbage. Genoptag planen først.',
    'withdrawn-part': 'Det er trukket tilbage og kan ikke rettes. Genoptag det først.',
    'not-withdrawn': 'Gælder stadig.',
    'already-withdrawn': 'Er trukket tilbage allerede.',
    holding: 'Noget afhænger stadig af det. Flyt eller afslut det først.',
    'no-goal-left': 'Sporets mål er trukket tilbage. Genoptag et mål, eller flyt sporet.',
  },
  save: 'Gem',
  cancel: 'Fortryd',
  back: 'Tilbage',
  errorsTitle: 'Noget skal rettes',
  newPlan: 'Ny udviklingsplan',
  newPlanLead: 'Planen er en kladde, som kun udvalgets skrivere kan se, indtil den frigives.',
  createPlan: 'Begynd planen',
  newGoal: 'Nyt mål',
  newTrack: 'Nyt handlingsspor',
  publicAtOnce: 'Planen er frigivet. Det, du gemmer her, kan læses af alle med det samme.',
  fields: {
    body: 'Udvalg',
    title: 'Titel',
    introduction: 'Indledning',
    introductionHint: 'Et par sætninger om, hvad udvalget vil.',
    startsOn: 'Gælder fra',
    endsOn: 'Gælder til',
    why: 'Hvorfor',
    whyHint: 'Hvad er problemet eller muligheden?',
    success: 'Hvornår er målet nået?',
    successHint: 'Det, man kan se, når det er lykkedes.',
    target: 'Måldato',
    targetHint: 'F.eks. 17. maj 2027, 2. kvartal 2027, 2028 eller løbende.',
    responsible: 'Ansvarlig stilling',
    chooseLater: 'Vælges senere',
    serves: 'Hvad bærer målet?',
    servesTrack: 'Hvad bærer sporet ud over sine mål?',
    servesHint:
      'Vælg så mange, som passer. Et mål uden vision og fokusområde er supplerende, også når det tjener en værdi.',
    servesTrackHint: 'Sporet bærer altid det, som dets mål bærer.',
    visions: (area: string) => `Visioner i ${area}`,
    focusAreas: 'Hele fokusområder',
    coreValues: 'Værdier',
    purpose: 'Formål',
    purposeHint: 'Hvad skal sporet føre til?',
    goals: 'Mål, som sporet arbejder for',
    goalsHint: 'Et spor kan arbejde for flere mål.',
    english: 'På engelsk',
    englishHint: 'Vises på de engelske sider. Uden oversættelse vises den danske tekst.',
    danish: 'På dansk',
    danishHint: 'Vises på de danske sider. Uden oversættelse vises den engelske tekst.',
    reason: 'Begrundelse',
    reasonHint: 'Vises sammen med det, der er trukket tilbage.',
    plan: 'Til planen',
    focusAreasRemit: 'Hele fokusområder',
  },
  errors: {
    titleMissing: 'Skriv en titel',
    notText: 'Skriv en tekst',
    tooLong: 'Teksten er for lang',
    tooMany: 'Der er valgt for mange',
    cpr: 'Teksten ligner et CPR-nummer. Personnumre må ikke stå i en plan',
    vagueDate: 'Skriv datoen som f.eks. 17. maj 2027, 2. kvartal 2027, 2028 eller løbende',
    day: 'Skriv datoen som dag, måned og år',
    periodTurned: 'Planen kan ikke slutte, før den begynder',
    planWithdrawn:
      'Planen er trukket tilbage imens. Det, du har skrevet, står her endnu; genoptag planen, før du gemmer',
    partWithdrawn:
      'Det er trukket tilbage og kan ikke rettes. Det, du har skrevet, står her endnu; genoptag det, før du gemmer',
    beforePlan: 'Datoen ligger før planens begyndelse',
    unknownChoice: 'Valget findes ikke længere. Vælg igen',
    bodyMissing: 'Vælg et udvalg',
    goalMissing: 'Vælg mindst ét mål',
    goalElsewhere: 'Vælg mindst ét mål i sporets egen plan, eller flyt sporet',
    planMissing: 'Vælg en plan',
    reasonMissing: 'Skriv en begrundelse',
    versionMissing: 'Siden er for gammel. Hent den igen',
    dayMissing: 'Skriv en dato',
  },

  // conflict
  conflictTitle: 'To har rettet det samme',
  conflictLead: (who: string) =>
    `${who ? `${who} har gemt` : 'En anden har gemt'}, mens du skrev. Den gemte tekst står til venstre. Din står til højre og i felterne nedenfor. Ret, og gem.`,
  theirs: 'Gemt af en anden',
  mine: 'Din tekst',
  keep: 'Gem min tekst',

  // withdrawal, restoration, move, copy
  withdrawTitle: (what: string) => `Træk ${what} tilbage`,
  thePlan: 'udviklingsplanen',
  theGoal: 'målet',
  theTrack: 'sporet',
  withdrawLead: 'Intet slettes. Det, der trækkes tilbage, kan genoptages, og begrundelsen kan læses.',
  goesAlong: 'Det trækkes også tilbage',
  hangsOn: 'Disse ting afhænger af det:',
  nothingHangs: 'Intet andet afhænger af det.',
  hiddenAction: (unit: string) => `En handling i en kladde (${unit})`,
  hiddenGoal: (committee: string) => `Et mål i en kladde (${committee})`,
  hiddenPlan: (committee: string) => `En udviklingsplan i kladde (${committee})`,
  hiddenTrack: (committee: string) => `Et spor i en kladde (${committee})`,
  cannotWithdraw:
    'Kan ikke trækkes tilbage, så længe handlinger bærer det. Flyt handlingerne til andre spor først.',
  doWithdraw: 'Træk tilbage',
  moveGoalTitle: 'Flyt målet til en anden plan',
  moveGoalLead:
    'Spor, der kun arbejder for dette mål, flytter med. Spor, der også arbejder for andre mål, bliver stående og arbejder fortsat for målet.',
  moveToDraft: 'Er den nye plan en kladde, kan målet ikke længere læses af alle.',
  noOtherPlan: 'Der er ingen anden plan, som du skriver.',
  doMove: 'Flyt',
  movesAlong: 'Det flytter med',
  moveTrackTitle: 'Flyt sporet til andre mål',
  moveTrackLead: 'Handlingerne følger med. Sporet kommer til at stå i planen for det første mål.',
  copyGoalTitle: 'Kopiér målet',
  copyGoalLead: 'Målet kopieres med sine spor, men uden handlinger. Ret titlen bagefter.',
  copyTrackTitle: 'Kopiér sporet',
  copyTrackLead: 'Sporet kopieres uden handlinger.',
  doCopy: 'Kopiér',
  copyOf: (title: string) => `${title} (kopi)`,

  // order
  orderTitle: 'Rækkefølge',
  orderLead: 'Flyt med pilene, eller træk. Numrene følger med.',
  orderGoals: 'Mål',
  orderTracks: (title: string) => `Spor under ${title}`,
  saveOrder: 'Gem rækkefølgen',
  sort: {
    up: 'Flyt {name} op',
    down: 'Flyt {name} ned',
    grip: 'Flyt {name}',
    lifted: '{name} er løftet. Plads {n} af {total}.',
    moved: '{name} står på plads {n} af {total}.',
    dropped: '{name} er sat på plads {n} af {total}.',
    cancelled: '{name} er sat tilbage.',
  },

  // changes
  changesTitle: (n: number) =>
    n === 0
      ? 'Intet er ændret siden frigivelsen'
      : `${f.capitalCountWord(n)} ${f.plural(n, 'ændring', 'ændringer')} siden frigivelsen`,
  changesLead: (day: string) => `Planen blev frigivet ${day}. Her står hver ændring siden, den nyeste først.`,
  changesNot: 'Planen er en kladde. Ændringer vises, fra den er frigivet.',
  added: 'Tilføjet',
  removed: 'Fjernet',
  by: (who: string) => `af ${who}`,
  fromFile: (file: string) => `indlæst fra ${file}`,
  olderHidden: 'Kun de nyeste 200 ændringer vises.',
  erased: 'Teksten er slettet efter reglerne om opbevaring.',
  kinds: {
    'plans.development-plan-written': 'Planens tekst er ændret',
    'plans.development-plan-released': 'Planen er frigivet',
    'plans.development-plan-withdrawn': 'Planen er trukket tilbage',
    'plans.development-plan-restored': 'Planen er genoptaget',
    'plans.development-plan-ordered': 'Rækkefølgen er ændret',
    'plans.goal-written': 'Mål ændret',
    'plans.goal-added': 'Nyt mål',
    'plans.goal-withdrawn': 'Mål trukket tilbage',
    'plans.goal-restored': 'Mål genoptaget',
    'plans.goal-handed-over': 'Mål overdraget til en anden stilling',
    'plans.goal-moved': 'Mål flyttet hertil',
    'plans.goal-moved-away': 'Mål flyttet til en anden plan',
    'plans.track-written': 'Spor ændret',
    'plans.track-added': 'Nyt spor',
    'plans.track-withdrawn': 'Spor trukket tilbage',
    'plans.track-restored': 'Spor genoptaget',
    'plans.track-moved': 'Spor flyttet',
    'plans.track-moved-away': 'Spor flyttet til en anden plan',
  },
  changedField: {
    title: 'Titel',
    introduction: 'Indledning',
    why: 'Hvorfor',
    success: 'Hvornår er målet nået',
    purpose: 'Formål',
    target: 'Måldato',
    reason: 'Begrundelse',
    startsOn: 'Gælder fra',
    endsOn: 'Gælder til',
    responsiblePositionId: 'Ansvarlig',
    serves: 'Hvad det bærer',
    goalIds: 'Mål',
    releasedOn: 'Frigivet',
  },
  changesHere: 'Ændringer',
  newText: 'Den nye tekst',
  changedWord: 'ændret',

  // remit
  remitTitle: (committee: string) => `Området for ${committee}`,
  remitLead:
    'Vælg de fokusområder og visioner, som udvalgets opgaver rører ved. Dækningen viser en vision i området uden mål som et åbent hul.',
  remitSaved: 'Gem området',
  remitEmpty: 'Området er ikke valgt.',
  remitNoStar: 'Der er ingen strategi endnu. Området kan vælges, når strategien er indlæst.',

  // home
  homeDraft: (committee: string) => `Udviklingsplanen for ${committee} er en kladde`,
  homeDraftLead: (missing: number) =>
    missing === 0
      ? 'Alle mål har en ansvarlig. Den kan frigives.'
      : `${f.capitalCountWord(missing, 'neuter')} mål mangler en ansvarlig.`,
  homeResponsible: (n: number, committee: string) =>
    `${f.capitalCountWord(n, 'neuter')} mål i planen for ${committee} mangler en ansvarlig`,
  homeVisions: (n: number, committee: string) =>
    `${f.capitalCountWord(n)} ${f.plural(n, 'vision', 'visioner')} i området for ${committee} har intet mål`,
  homeNoPlan: (committee: string) => `${committee} har ingen udviklingsplan endnu`,
  homeRemit: (committee: string) => `Vælg området for ${committee}`,
  homeOver: 'Udviklingsplan',
  goToPlan: 'Åbn planen',

  // signals
  shown: {
    'on-track': 'Følger planen',
    'at-risk': 'Udfordret',
    late: 'Forsinket',
    'not-started': 'Ikke startet',
    paused: 'På pause',
    silent: 'Status mangler',
    completed: 'Gennemført',
    stopped: 'Stoppet',
    idea: 'Idé',
    gap: 'Uden mål',
  },
  nothingCounted: (actions: number): string =>
    actions ? 'Ingen handlinger tæller med' : 'Ingen handlinger endnu',
  unitsText: (n: number, onTrack: number) =>
    n === 0 ? 'ingen handlinger' : `${onTrack} af ${n} følger planen eller er gennemført`,

  // files
  formatText: 'Udvalgenes planer med mål, handlingsspor og område.',
  notInFile: (file: string) => `Står ikke længere i ${file}.`,
  fileField: {
    remit: 'Område',
    order: 'Rækkefølge',
    visions: 'Visioner',
    focusAreas: 'Fokusområder',
    coreValues: 'Værdier',
    plan: 'Plan',
    withdrawn: 'Trukket tilbage',
  },
  fileFaults: {
    'code-shape': () => 'En kode består af små bogstaver a-z, tal og bindestreg, højst 60 tegn.',
    'title-missing': () => 'Titlen mangler.',
    'day-shape': () => 'Datoen skal stå som 2026-05-17 og findes i kalenderen.',
    'vague-shape': () => 'Datoen skal stå som 2026-05-17, 2026-05, 2026-Q2, 2026-H1, 2026 eller continuous.',
    cpr: () => 'Teksten ligner et CPR-nummer. Personnumre må ikke stå i en plan.',
    'unknown-committee': (code: string) => `Udvalget ${code} findes ikke.`,
    'unknown-position': (code: string) => `Stillingen ${code} findes ikke.`,
    'unknown-vision': (code: string) => `Visionen ${code} findes ikke i strategien.`,
    'unknown-focus-area': (code: string) => `Fokusområdet ${code} findes ikke i strategien.`,
    'unknown-value': (code: string) => `Værdien ${code} findes ikke i strategien.`,
    'unknown-goal': (code: string) => `Målet ${code} findes hverken i filen eller i kommunen.`,
    'code-twice': (code: string) => `Koden ${code} står to gange i filen.`,
    'code-of-other': (code: string) => `Koden ${code} hører til et andet udvalgs plan, som du ikke skriver.`,
    'ends-before-start': () => 'Planen slutter, før den begynder.',
    'before-plan': () => 'Måldatoen ligger før planens begyndelse.',
    'not-your-committee': (code: string) => `Du skriver ikke planen for udvalget ${code}.`,
    'release-not-yours': () =>
      'Kun udvalgets sekretær eller formand frigiver planen. Udelad linjen, og frigiv den bagefter.',
    'day-to-come': () => 'Planen kan ikke være frigivet på en dag, der ligger ude i fremtiden.',
  },
  goalsWord,
}
