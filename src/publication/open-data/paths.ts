/** Addresses of what can be taken home; datasets have the same name in both languages, so that no link breaks with the language. */
export const openDataPaths = {
  catalogue: { da: '/aabne-data/katalog.jsonld', en: '/open-data/catalogue.jsonld' },
  file: { da: '/aabne-data/:file', en: '/open-data/:file' },
}
