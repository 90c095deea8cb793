export const da = {
  mine: {
    title: 'Mine handlinger', waiting: (word: string, n: number) => (n === 1 ? 'Én handling venter på dig' : `${word} handlinger venter på dig`), none: 'Ingen handlinger venter på dig',
    lead: 'Ét tryk pr. handling er nok. Kun afvigelser kræver et par ord.', noneLead: 'Alt, hvad du er ansvarlig for, har en frisk status. Du kan stadig give ny status nedenfor.',
    rest: 'Har en frisk status', restIntro: 'De venter ikke på dig, men du kan altid skrive nyt.', over: (n: string) => `Du er ansvarlig for ${n}`, count: (word: string, n: number) => (n === 1 ? 'én handling' : `${word} handlinger`),
    empty: 'Du er ikke ansvarlig for nogen handling endnu', emptyText: 'Når en handlingsplan gør din stilling ansvarlig for en handling, står den her. Lederen af enheden kan overdrage handlinger til dig.',
    own: 'Mine', unit: 'Hele enheden', views: 'Hvis handlinger', unitTitle: 'Enhedens handlinger', page: (n: number, of: number) => `Side ${n} af ${of}`, previous: 'Forrige', next: 'Næste', pages: 'Sider', open: 'Giv status',
    why: { late: 'Forsinket', 'at-risk': 'Udfordret', silent: 'Status mangler', never: 'Har aldrig fået status', milestone: (title: string, date: string) => `Milepæl: ${title}, ${date}`, overdue: (title: string, date: string) => `Skulle være nået: ${title}, ${date}` },
    deadline: (days: string, n: number) => (n === 1 ? 'Fristen blev overskredet i går' : `Fristen er overskredet med ${days} dage`), ends: (date: string) => `Slutter ${date}`, last: (day: string) => `Seneste status ${day}`,
  },
  card: {
    legend: (title: string) => `${title}: hvordan går det?`, last: 'sidst', milestones: 'Milepæle, der er nået', publicLine: 'Offentlig linje', publicHint: 'En eller to sætninger, som alle kan læse.', publicAtOnce: 'Vises for borgerne med det samme.', publicLater: 'Kolleger ser den straks, borgerne når lederen frigiver den.',
    note: 'Intern note', noteHint: 'Læses kun af dem, der skriver planen, og af strategikontoret. Aldrig af borgere.', reason: 'Hvad er årsagen?', newDate: 'Ny dato', newDateHint: (now: string) => `For eksempel 15. februar 2027 eller 2. kvartal 2027. Nu: ${now}. Skriv samme dato, hvis den holder.`, newDateHintNone: 'For eksempel 15. februar 2027 eller 2. kvartal 2027.',
    more: 'Skriv et par ord, eller sæt flueben ved milepæle', save: 'Gem status', nothingNew: 'Intet nyt', nothingNewFor: (title: string) => `Intet nyt: ${title}`, saveFor: (title: string) => `Gem status: ${title}`, completedHint: 'Gennemført lukker handlingen. Sæt flueben ved de milepæle, der er nået.',
    reached: (date: string) => `nået ${date}`, due: (date: string) => date,
  },
  one: { title: 'Giv status', lead: 'Vælg, hvordan det går. Det andet kan du nøjes med at skrive, når der er noget at sige.', cancel: 'Tilbage til handlingen', closed: 'Handlingen har ingen status at give nu', closedLead: (phase: string) => `Den står som ${phase.toLowerCase()}. Status gives kun, mens en handling er planlagt, i gang eller løbende.`, withdrawn: 'Handlingen er trukket tilbage.', nothingToRepeat: 'Der er ikke givet status før, så der er intet at gentage. Vælg, hvordan det går.' },
  saved: { title: 'Status er gemt', text: (title: string, what: string) => `${title}: ${what}.`, undo: 'Fortryd', until: (time: string) => `Kan fortrydes til kl. ${time}.`, takenBack: 'Status er fortrudt. Alt er, som det var.' },
  correction: {
    title: 'Ret en status', lead: 'Rettelsen vises sammen med det, der stod: den gamle linje bliver stående, streget over.', leadOld: 'Der er kommet nyere status siden. Her rettes kun ordene; hvordan handlingen går nu, ændres ikke.', was: 'Der stod', save: 'Gem rettelsen',
    refused: { 'not-yours': 'Du kan kun fortryde din egen status.', 'too-late': 'Der er gået mere end ti minutter. Ret den i stedet; begge linjer kan så læses.', 'newer-status': 'Der er givet nyere status siden. Ret den i stedet.', released: 'Lederen har frigivet den til borgerne. Ret den i stedet.', 'taken-back': 'Den er allerede fortrudt.' },
    refusedTitle: 'Status kan ikke fortrydes', already: 'Denne status er allerede rettet. Ret den nyeste i stedet.',
  },
  tasks: {
    over: 'Min side', wait: (word: string, n: number) => (n === 1 ? 'Én handling venter på dig' : `${word} handlinger venter på dig`), lead: (minutes: string) => `Ét tryk pr. handling er nok. Det tager omkring ${minutes}.`, minute: (word: string, n: number) => (n === 1 ? 'et minut' : `${word} minutter`), give: 'Giv status', overview: 'Se alle mine handlinger',
    release: (word: string, n: number) => (n === 1 ? 'Én handling har ny status, borgerne ikke kan se' : `${word} handlinger har ny status, borgerne ikke kan se`), releaseLead: (plans: string) => `I ${plans}. Læs dem igennem, og frigiv.`, releaseDo: 'Frigiv status',
    commit: (plan: string) => `Giv tilsagn om ${plan}`, commitLead: 'Planen er skrevet, men ikke lovet endnu. Medarbejdere uden for enheden kan først se den bagefter.', commitDo: 'Se planen',
    silent: (word: string, n: number) => (n === 1 ? 'Én handling i enheden mangler status' : `${word} handlinger i enheden mangler status`), silentLead: (who: string) => `Ansvarlige: ${who}.`, silentDo: 'Se enhedens handlinger',
  },
}
