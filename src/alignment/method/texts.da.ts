export const da = {
  progressTitle: 'Hvor langt er vi?',
  progress: [
    'En handling er så langt, som den har nået milepæle: to ud af fire milepæle er 50 procent. En handling uden milepæle står på 0, til den er gennemført, og derefter på 100.',
    'Planen i dag er, hvor mange milepæle der skulle være nået: dem, hvis seneste dag er gået. En handling uden milepæle skulle være færdig, når dens sidste dag er gået.',
    'Et spor, et mål, et udvalg og en vision er gennemsnittet af deres handlinger. Hver handling tæller én gang, også når den tjener visionen ad flere veje.',
    'Idéer og løbende opgaver tæller ikke med. Stoppede handlinger tæller ikke med, men står på siden med deres grund.',
  ],
  signalTitle: 'Hvornår er noget udfordret eller forsinket?',
  signal: (onTrack: number, atRisk: number) => [
    `En vision følger planen, når den højst er ${onTrack} procentpoint bagud. Fra ${onTrack} til ${atRisk} procentpoint bagud er den udfordret. Er den mere end ${atRisk} procentpoint bagud, er den forsinket.`,
    'En vision følger aldrig planen, når mere end halvdelen af de handlinger, der er i gang, ikke gør det. Så er den udfordret.',
    'En vision, hvor ingen handlinger tæller med, har ingen status: den måles ikke.',
    'En vision uden mål er et hul: intet udvalg har sat sig et mål, der bærer den.',
    'Det samme gælder for mål, spor og udvalg. Hver side siger, hvilke handlinger der gør udslaget.',
  ],
  actionTitle: 'Hvad siges om den enkelte handling?',
  action: (months: number) => [
    'Den ansvarlige siger, hvordan det går: følger planen, udfordret, forsinket, ikke startet eller på pause. Er fristen overskredet, er handlingen forsinket, uanset hvad der er sagt.',
    `Status mangler, når der ikke er kommet en ny inden for handlingens interval. Det er ${months} måneder, hvis ikke andet er aftalt. Det erstatter kun »følger planen«, aldrig udfordret eller forsinket.`,
  ],
  publicTitle: 'Hvad tæller de offentlige tal?',
  publicText: [
    'De offentlige tal tæller kun handlinger, som lederen har frigivet, og med den status, der er frigivet. Derfor kan de være anderledes end kommunens egne.',
    'Værdierne i stjernens midte måles ikke. Tallet ved hver værdi siger, hvor mange mål og handlinger der oplyser at tjene den.',
    'Sikker daglig drift har altid forrang og står ikke på stjernen.',
  ],
}
