export const da = {
  title: 'Overdrag handlinger',
  lead: 'Når en stilling nedlægges eller får andre opgaver, går alle dens handlinger til en anden på én gang. Status og historik følger med.',
  from: 'Fra stilling',
  to: 'Til stilling',
  choose: 'Vælg en stilling',
  preview: 'Se, hvad der overdrages',
  confirm: (n: string, count: number) => (count === 1 ? 'Overdrag den ene' : `Overdrag alle ${n}`),
  sentence: (from: string, to: string) => `Fra ${from} til ${to}`,
  actions: 'Handlinger',
  goals: 'Mål, stillingen er ansvarlig for',
  nothing: 'Der er intet at overdrage',
  nothingText: (who: string) => `${who} er hverken ansvarlig for handlinger eller mål.`,
  done: (actions: string, a: number, goals: string, g: number) =>
    [
      a ? (a === 1 ? 'én handling' : `${actions} handlinger`) : '',
      g ? (g === 1 ? 'ét mål' : `${goals} mål`) : '',
    ]
      .filter(Boolean)
      .join(' og '),
  doneTitle: 'Overdraget',
  changed: 'Der er kommet noget til eller fra, siden listen blev vist. Læs den nye liste, og bekræft igen.',
  cancel: 'Fortryd',
}
