import { framePaths } from '#organisation'
import type { Visit } from '#platform/http'
import { inLanguage, languages } from '#platform/i18n'
import type { Dataset } from '#platform/room'
import { openDataPaths } from './paths.ts'
import { fileOf, licenceUrl, mediaTypes, type DataFormat } from './rules.ts'
import { texts } from './texts.ts'

/** The datasets as DCAT in JSON-LD, so that portals for open data can fetch the list by themselves. */
export function catalogueOf(visit: Visit, origin: string) {
  const { name, example } = visit.municipality
  const page = origin + visit.to(framePaths.openData)
  const publisher = { '@id': `${page}#publisher`, '@type': 'foaf:Organization', 'foaf:name': name }
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@id': origin + visit.to(openDataPaths.catalogue),
    '@type': 'dcat:Catalog',
    'dct:title': texts(visit.language).catalogueTitle(name, example),
    'dct:publisher': publisher,
    'dct:license': { '@id': licenceUrl },
    'foaf:homepage': { '@id': page },
    'dcat:dataset': visit.house.offers.datasets.map((dataset) => datasetOf(visit, origin, page, dataset)),
  }
}

function datasetOf(visit: Visit, origin: string, page: string, { name, title, description }: Dataset) {
  const both = (text: typeof title) =>
    languages.flatMap((language) =>
      text[language] ? [{ '@language': language, '@value': text[language] }] : [],
    )
  return {
    '@id': `${page}#${name}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${visit.municipality.slug}/${name}`,
    'dct:title': both(title),
    'dct:description': both(description),
    'dct:publisher': { '@id': `${page}#publisher` },
    'dct:license': { '@id': licenceUrl },
    'dcat:landingPage': { '@id': `${page}#${name}` },
    'dcat:distribution': languages.flatMap((language) =>
      (['csv', 'json'] as const).map((format) => distributionOf(visit, origin, name, format, language)),
    ),
    ...(visit.municipality.example && {
      'dct:type': inLanguage(texts(visit.language).exampleType, visit.language).text,
    }),
  }
}

function distributionOf(
  visit: Visit,
  origin: string,
  name: string,
  format: DataFormat,
  language: 'da' | 'en',
) {
  const address = origin + visit.to(openDataPaths.file, { file: fileOf(name, format) }, language)
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': mediaTypes[format].split(';')[0],
    'dct:language': language,
  }
}
