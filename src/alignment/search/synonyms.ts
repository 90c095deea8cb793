// What Danes call by two names, and nouns that change their vowel, which no stemmer joins.
const groups = [
  ['byråd', 'kommunalbestyrelse'],
  ['elbil', 'elektrisk bil'],
  ['co2', 'kuldioxid'],
  ['barn', 'børn'],
  ['bog', 'bøger'],
  ['mand', 'mænd'],
  ['land', 'lande'],
  ['ældre', 'senior'],
  ['genbrug', 'genanvendelse'],
  ['council', 'municipal council'],
  ['child', 'children'],
  ['electric car', 'elbil'],
]
const known = new Map<string, string[]>()
for (const group of groups)
  for (const word of group)
    known.set(word, [...(known.get(word) ?? []), ...group.filter((other) => other !== word)])

/** Other words for the same, each one word or a few. */
export const synonymsOf = (word: string): string[] => known.get(word) ?? []
