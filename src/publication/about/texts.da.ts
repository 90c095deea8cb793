import type { Block, Passage } from './prose.tsx'

export const da = {
  method: {
    title: 'Om data og metode',
    lead: 'Her står, hvad tallene bygger på, hvordan status bliver til, og hvad du kan bruge data til.',
    contents: 'På siden',
    example:
      'Dette er en eksempelkommune. Strategien kan være skrevet efter en rigtig, men planer, tal, datoer og tekster er opdigtede og må ikke bruges som oplysninger om kommunen.',
    exampleTitle: 'Eksempeldata',
    open: {
      id: 'offentligt',
      title: 'Hvad er offentligt?',
      blocks: [
        'Alle kan se strategien, de udviklingsplaner, som et udvalg har frigivet, og de handlingsplaner, som en leder har frigivet, med deres mål, spor, handlinger, milepæle og offentlige linjer om status.',
        'Kladder, interne noter og planer, som ikke er frigivet, er kun for dem, der skriver dem, og for kommunens ansatte. De er ikke med i tal, lister, søgning, data eller grænseflade for borgere.',
        'Derfor kan tallene her være mindre end dem, kommunens egne folk ser.',
      ] as Block[],
    },
    statusAtOnce: 'Denne kommune viser en status for borgerne, så snart den er givet.',
    statusReleased: 'Denne kommune viser en status for borgerne, når lederen har frigivet den.',
    dailyTitle: 'Det, der ikke er på stjernen',
    sources: {
      id: 'kilder',
      title: 'Hvor kommer det fra?',
      blocks: [
        'Mål og spor er skrevet af udvalgene. Handlinger og milepæle er skrevet af den enhed, der udfører dem. Status er givet af den, der har ansvaret, og er et skøn med en begrundelse, ikke en måling af virkning.',
        'At en milepæl er nået, siger, at arbejdet er gjort. Om det virker, er et andet spørgsmål.',
      ] as Block[],
    },
    often: (months: number) =>
      `Hver handling skal have status mindst hver ${months === 1 ? 'måned' : `${months}. måned`}. Er der gået længere tid, står der Status mangler i stedet for Følger planen.`,
    oftenTitle: 'Hvor ofte?',
    oftenBlocks: [
      'Siderne viser det, der gælder lige nu: En ny status kan ses, i samme øjeblik den er offentlig. Frister bliver gjort op hver dag.',
    ] as Block[],
    cite: {
      id: 'henvis',
      title: 'Sådan henviser du',
      blocks: [
        'Hver side har en fast adresse, som du kan gemme, dele og henvise til. Bliver noget omdøbt, fører den gamle adresse videre til den nye. Det, der bliver trukket tilbage, bliver stående med en begrundelse.',
        'Skriv kommunens navn, sidens titel, adressen og den dag, du så den: indholdet kan ændre sig.',
      ] as Block[],
    },
    licenceTitle: 'Hvad må du bruge data til?',
    licence:
      'Data må bruges frit, også i andre produkter, når kommunen er nævnt som kilde: licensen er Creative Commons Navngivelse 4.0 (CC BY 4.0).',
    licenceLink: 'Læs licensen',
    datasetsTitle: 'Datasæt',
    datasetsNone: 'Der er ingen datasæt endnu.',
    api: 'Grænseflade for programmer (på engelsk)',
    openData: 'Hent data',
  },
  contact: {
    title: 'Kontakt',
    lead: (name: string) => `Sådan får du fat i ${name}.`,
    own: 'Skriv eller ring',
    missing:
      'Kommunen har ikke skrevet her endnu, hvem der tager imod. Brug kommunens hovednummer eller Digital Post, og sig, hvilken side det handler om.',
    passages: [
      {
        id: 'fejl',
        title: 'Er noget forkert?',
        blocks: [
          'Skriv sidens adresse, hvad der står, og hvad der burde stå. Den, der har ansvaret for planen, retter det, og rettelsen kan ses.',
        ],
      },
      {
        id: 'sag',
        title: 'Din egen sag',
        blocks: [
          'Her behandler vi ikke sager. Skriv aldrig CPR-nummer eller andet personligt om dig selv i en henvendelse om siderne her.',
        ],
      },
    ] as Passage[],
    accessibility: 'Fejl i tilgængeligheden',
  },
  privacy: {
    title: 'Persondata',
    lead: 'Hvilke oplysninger om personer systemet rummer, og hvad de bliver brugt til.',
    own: 'Fra kommunen',
    missing:
      'Kommunen har ikke skrevet sin egen tekst endnu. Her står, hvad der gælder for systemet. Kommunen er dataansvarlig.',
    passages: [
      {
        id: 'besoeger',
        title: 'Når du læser siderne',
        blocks: [
          'Vi sætter ingen cookies, måler ikke dit besøg og henter intet fra andre firmaer. Din adresse på nettet tælles kortvarigt for at stoppe misbrug og bliver højst gemt som et aftryk, der ikke kan læses.',
        ],
      },
      {
        id: 'ansatte',
        title: 'Om ansatte og politikere',
        blocks: [
          'Systemet rummer navn, arbejdsmail og hvilke stillinger en person har haft hvornår. Det er nødvendigt for at logge ind og for at vide, hvem der har skrevet og besluttet hvad.',
          'På de offentlige sider står stillinger, ikke navne.',
        ],
      },
      {
        id: 'login',
        title: 'Når du logger ind',
        blocks: [
          'Så sættes én cookie, som husker, at du er logget ind. Den forsvinder efter 12 timer, eller når du logger ud. Adgangssætninger gemmes kun som et aftryk, der ikke kan læses.',
        ],
      },
      {
        id: 'aldrig',
        title: 'Det findes her ikke',
        blocks: [
          'Ingen CPR-numre, ingen sager om borgere, ingen oplysninger om helbred eller familie.',
          'Ingen oplysninger gives til andre firmaer.',
        ],
      },
      {
        id: 'rettigheder',
        title: 'Dine rettigheder',
        blocks: [
          'Er du ansat eller politiker, kan du bede kommunen om at se, rette eller slette oplysninger om dig. Det, du har besluttet på kommunens vegne, bliver stående, men dit navn kan slettes fra det. Du kan klage til Datatilsynet.',
        ],
      },
    ] as Passage[],
  },
  accessibility: {
    title: 'Tilgængelighedserklæring',
    lead: 'Siderne skal kunne bruges af alle. Her står, hvor langt vi er.',
    statement: 'Kommunens erklæring på was.digst.dk',
    statementTitle: 'Kommunens erklæring',
    missing: 'Kommunen har ikke angivet sin erklæring hos Digitaliseringsstyrelsen endnu.',
    passages: [
      {
        id: 'maal',
        title: 'Hvad vi går efter',
        blocks: [
          'Loven om tilgængelige websteder kræver EN 301 549, som bygger på WCAG 2.1 niveau AA. Vi går efter WCAG 2.2 niveau AA.',
          [
            'Alt kan bruges med tastatur og uden script.',
            'Tegninger har det samme indhold som tekst eller tabel.',
            'En status er altid form, ord og farve.',
            'Siderne kan forstørres til 400 % og læses på en smal skærm.',
            'Siderne følger din egen indstilling for lyst, mørkt og bevægelse.',
          ],
        ],
      },
      {
        id: 'proevet',
        title: 'Hvordan det er prøvet',
        blocks: [
          'Hver side bliver prøvet automatisk med axe i to bredder, lyst og mørkt, og gennemgået med tastatur alene.',
        ],
      },
      {
        id: 'mangler',
        title: 'Hvad vi ved mangler',
        blocks: [
          [
            'Siderne er ikke prøvet sammen med mennesker, der bruger skærmlæser eller forstørrelse til hverdag.',
            'Indhold, som kun er skrevet på ét sprog, bliver vist på det sprog, også på den anden udgave af siden. Det er mærket, så en skærmlæser udtaler det rigtigt.',
            'Sider, som en plan henviser til hos andre, har vi ikke prøvet.',
          ],
        ],
      },
      {
        id: 'klage',
        title: 'Finder du en fejl?',
        blocks: [
          'Skriv til kommunen, hvad du ville gøre, og hvad der skete. Hjælper det ikke, kan du skrive til Digitaliseringsstyrelsen, som fører tilsyn med loven (digst.dk).',
        ],
      },
    ] as Passage[],
    contact: 'Kontakt kommunen',
  },
  fillIn: 'Skriv kommunens egen tekst under Indstillinger',
}
