const said = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const da = {
  title: 'Indlæs filer',
  lead: 'Du ser først, hvad en fil vil ændre. Intet sker, før du siger ja, og den samme fil to gange ændrer ingenting.',
  file: 'Fil',
  fileHint: 'YAML eller CSV i UTF-8, højst 5 MB.',
  paste: 'Eller indsæt teksten',
  look: 'Vis, hvad den vil ændre',
  pasted: 'indsat tekst',
  formats: 'Formater',
  formatsLead: 'Et JSON Schema viser i din editor, hvad der kan stå i filen, mens du skriver den.',
  schema: (fileName: string) => `Hent JSON Schema til ${fileName}`,
  steps: ['Vælg', 'Se ændringerne', 'Indlæst'],
  errors: 'Filen kunne ikke bruges',
  'choose-file': 'Vælg en fil, eller indsæt teksten',
  'unknown-format': 'Filen er ikke i et af de formater, som du kan indlæse',
  'format-of-others': (format: string, who: string) =>
    `Filen er i formatet ${format}. Det indlæses af ${who}.`,
  faultsTitle: (n: number) => (n === 1 ? 'Én fejl skal rettes først' : `${n} fejl skal rettes først`),
  faultsLead: 'Intet er indlæst. Ret filen, og vis den igen.',
  line: 'Linje',
  place: 'Sted',
  reason: 'Hvad er galt',
  showFaults: 'Vis filen igen',
  more: (n: number) => `… og ${n} til.`,
  nothing: 'Filen ændrer ingenting',
  nothingLead: (n: number) =>
    n === 0
      ? 'Der står ingenting i filen, som kan indlæses.'
      : n === 1
        ? 'Det ene, der står i filen, står allerede sådan.'
        : `Alle ${n} ting i filen står allerede sådan.`,
  previewTitle: (added: number, changed: number, gone: number) =>
    `${said(added, 'ny', 'nye')}, ${said(changed, 'ændret', 'ændrede')}, ${gone} ikke længere i filen`,
  previewLead: (n: number) => (n === 1 ? 'Én ting er uændret.' : `${n} ting er uændrede.`),
  added: 'Nyt',
  changed: 'Ændret',
  withdrawn: 'Ikke længere i filen',
  withdrawnIntro: 'Foreslås trukket tilbage. Intet slettes.',
  refused: 'Kan ikke trækkes tilbage',
  refusedIntro: 'De bruges stadig andre steder, så de bliver stående.',
  holding: 'Her bruges det stadig:',
  alsoWithdraw: (n: number) =>
    n === 1
      ? 'Træk også den tilbage, der ikke længere er i filen'
      : `Træk også de ${n} tilbage, der ikke længere er i filen`,
  confirm: 'Indlæs',
  again: 'Vælg en anden fil',
  changedMeanwhile: 'Noget er ændret, siden du så forskellene. Se dem igen, før du indlæser.',
  done: (name: string) => `${name} er indlæst`,
  doneText: (added: number, changed: number, withdrawn: number) =>
    `${said(added, 'ny', 'nye')}, ${said(changed, 'ændret', 'ændrede')}, ${withdrawn} trukket tilbage. Historikken siger, hvilken fil de kom fra.`,
  staying: (codes: string) => `Ikke længere i filen, men bliver stående, fordi det stadig bruges: ${codes}.`,
  before: 'Før:',
  after: 'Nu:',
  reasons: {
    'code-shape': 'Koden må kun have små bogstaver, tal og bindestreger',
    'text-missing': 'Teksten mangler',
    'text-too-long': 'Teksten er for lang',
    'day-shape': 'Datoen skal skrives som 2026-05-17',
    'time-shape': 'Klokkeslættet skal skrives som 17.00',
    'unit-kind': 'Enheden skal være administration, centre, team eller workplace',
    'body-kind': 'Organet skal være council, finance-committee, standing-committee eller advisory-committee',
    'role-unknown': 'Rollen findes ikke',
    'other-municipality': 'Filen hører til en anden kommune',
    'code-twice': 'Koden bruges to gange:',
    'unknown-body': 'Der er intet organ med koden',
    'unknown-unit': 'Der er ingen enhed med koden',
    'unknown-partner': 'Der er ingen partner med koden',
  } as Record<string, string>,
}
