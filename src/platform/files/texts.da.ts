/** What can be wrong with any file; a word of the file may come after the key. */
export const da = {
  'file-too-large': () => 'Filen er for stor. Den må fylde højst 5 MB.',
  'not-text': () => 'Filen er ikke en tekstfil i UTF-8. Gem den som UTF-8, og prøv igen.',
  alias: () => 'Henvisninger med * og & kan ikke bruges her. Skriv teksten ud.',
  missing: () => 'Mangler.',
  'unknown-key': (word: string) => `Nøglen ${word} kendes ikke. Ret stavemåden, eller fjern den.`,
  'wrong-shape': () => 'Har en anden form end ventet.',
  'expected-string': () => 'Skal være en tekst. Sæt den i anførselstegn, hvis den ligner et tal.',
  'expected-number': () => 'Skal være et tal.',
  'expected-boolean': () => 'Skal være true eller false.',
  'expected-array': () => 'Skal være en liste med bindestreger.',
  'expected-object': () => 'Skal være et afsnit med nøgler under sig.',
  'expected-record': () => 'Skal være et afsnit med nøgler under sig.',
  'expected-one-of': (words: string) => `Skal være én af: ${words}.`,
  'too-big-string': (most: string) => `Teksten er for lang. Der er plads til ${most} tegn.`,
  'too-small-string': () => 'Teksten mangler.',
  'too-big-array': (most: string) => `Der er for mange. Der kan være højst ${most}.`,
  'too-small-array': (least: string) => `Der er for få. Der skal være mindst ${least}.`,
  'too-big-number': (most: string) => `Tallet er for stort. Det må være højst ${most}.`,
  'too-small-number': (least: string) => `Tallet er for lille. Det skal være mindst ${least}.`,
  heading: (words: string) => `Første linje skal være ${words} – med semikolon imellem.`,
  'cell-count': (words: string) => {
    const [most, there] = words.split(' ')
    return `Linjen har ${there} felter, og der skal være ${most}. En tekst med semikolon skal stå i anførselstegn.`
  },
  'quote-not-closed': () =>
    'Her begynder en tekst med et anførselstegn, og der mangler et til sidst. Et anførselstegn i en tekst skrives to gange.',
  'quote-inside': () =>
    'Et anførselstegn står forkert. En tekst med anførselstegn skal selv stå i anførselstegn, og dem i teksten skrives to gange.',
  'yaml-DUPLICATE_KEY': () => 'Den samme nøgle står to gange i samme afsnit.',
  'yaml-BAD_INDENT': () => 'Indrykningen passer ikke til linjerne omkring.',
  'yaml-TAB_AS_INDENT': () => 'Der er rykket ind med tabulator. Brug mellemrum.',
  'yaml-MISSING_CHAR': () => 'Et tegn mangler, f.eks. et komma eller et kolon.',
  'yaml-OPEN_QUOTE': () => 'Her åbner et anførselstegn, som ikke lukkes igen.',
  'yaml-OPEN_BRACKET': () =>
    'Her åbner en parentes, som ikke lukkes igen. Det, der står i den, skal være rykket ind.',
  'yaml-BLOCK_AS_IMPLICIT_KEY': () => 'En tekst med kolon skal stå i anførselstegn.',
  'yaml-MULTILINE_IMPLICIT_KEY': () => 'En nøgle skal stå på én linje og følges af et kolon.',
  'yaml-UNEXPECTED_TOKEN': () => 'Her står et tegn, som ikke passer ind.',
  'yaml-MULTIPLE_DOCS': () => 'Filen må kun rumme ét dokument. Fjern linjen med tre bindestreger.',
  'yaml-other': () => 'Linjen kan ikke læses som YAML.',
}
