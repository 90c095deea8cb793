export const da = {
  product: 'Ledestjernen',
  skip: 'Gå til indhold',
  mainMenu: 'Hovedmenu',
  crumbs: 'Du er her',
  languages: 'Sprog',
  search: 'Søg',
  myPage: 'Min side',
  signIn: 'Log ind',
  signOut: 'Log ud',
  account: 'Min konto',
  dataAndMethod: 'Om data og metode',
  contact: 'Kontakt',
  privacy: 'Persondata',
  accessibility: 'Tilgængelighedserklæring',
  publicSide: 'Se den offentlige side',
  openData: 'Hent data',
  daily: 'Sikker daglig drift har altid forrang og står ikke på stjernen.',
  example: (day: string) => `Eksempel: alle planer, tal og tekster her er opdigtede. Uret står på ${day}.`,
  exampleNoClock: 'Eksempel: alle planer, tal og tekster her er opdigtede.',
  foreign: { da: 'Teksten findes kun på dansk.', en: 'Teksten findes kun på engelsk.' },
  unsaved: { restored: 'Det, du skrev sidst, er hentet frem.', discard: 'Kassér det' },
  sendAgain: {
    signIn: 'Log ind i en ny fane',
    written: 'Det, du skrev',
    send: 'Send det igen',
    newSession: {
      title: 'Det er ikke gemt endnu',
      lead: 'Du er logget ind på ny, efter at siden blev hentet. Det, du skrev, er i behold. Er det dit, så send det igen.',
    },
  },
  errors: {
    'not-found': {
      title: 'Siden findes ikke',
      lead: 'Adressen er forkert, eller siden er ikke til at se for dig. Søg efter den, eller begynd forfra på stjernen.',
    },
    forbidden: {
      title: 'Det har din stilling ikke adgang til',
      lead: 'Siden findes, men det er andre stillinger, der kan åbne eller ændre den. Planens leder eller kommunens administrator kan hjælpe.',
    },
    'not-ours': {
      title: 'Formularen kunne ikke bruges',
      lead: 'Den er for gammel eller kommer fra et andet sted. Gå tilbage, hent siden igen, og send den derfra.',
    },
    'signed-out': {
      title: 'Du er ikke længere logget ind',
      lead: 'Det er ikke gemt endnu, men det, du skrev, er i behold. Log ind i en ny fane, kom tilbage hertil, og send det igen.',
    },
    'too-large': {
      title: 'Det er for meget på én gang',
      lead: 'Det, du sendte, er større end siden kan tage imod. Gå tilbage og send noget mindre.',
    },
    unreadable: {
      title: 'Det kunne ikke læses',
      lead: 'Indholdet passer ikke til siden. Gå tilbage, og prøv igen.',
    },
    'too-many': {
      title: 'Vent et øjeblik',
      lead: 'Der er kommet mange forsøg på kort tid. Prøv igen om nogle minutter.',
    },
    conflict: {
      title: 'Det er allerede sendt',
      lead: 'Den samme anmodning er sendt før med et andet indhold.',
    },
    fault: {
      title: 'Noget gik galt hos os',
      lead: 'Intet er ændret, og det, du skrev, er ikke gemt. Gå tilbage, og prøv igen. Sig nummeret, hvis du beder om hjælp.',
    },
    unavailable: {
      title: 'Vi er tilbage om lidt',
      lead: 'Databasen svarer ikke lige nu. Det, du allerede har gemt, er i behold. Hent siden igen om et øjeblik.',
    },
    'link-used': {
      title: 'Linket er brugt eller for gammelt',
      lead: 'Et link virker én gang og kun i kort tid. Bed om et nyt: Kommunens administrator laver det under Personer. Har kommunen ingen administrator endnu, skriver programmet et nyt link, når det startes igen.',
    },
    choose: { title: 'Vælg kommune', lead: 'Denne installation rummer flere kommuner.' },
    'no-municipality': {
      title: 'Her er ingen kommune endnu',
      lead: 'Brug linket, som programmet skrev, da det startede. Det virker i en time; start programmet igen for at få et nyt.',
    },
  },
  reference: (number: string) => `Nummer ${number}`,
  toStar: 'Til forsiden',
}
