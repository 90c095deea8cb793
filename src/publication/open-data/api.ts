import { z } from 'zod'
import { anyone, json, nothing, type ApiRoutes } from '#platform/http'
import { openDataPaths } from './paths.ts'
import { fileOf, licenceUrl } from './rules.ts'

const text = z.object({ da: z.string().optional(), en: z.string().optional() })
const datasets = z.object({
  licence: z.url(),
  items: z.array(
    z.object({
      name: z.string(),
      title: text,
      description: text,
      columns: z.array(z.object({ key: z.string(), title: text })),
      csv: z.string(),
      json: z.string(),
    }),
  ),
})

/** Which datasets there are, and where they lie; the datasets themselves are files. */
export function datasetsApi(api: ApiRoutes) {
  const describe = {
    summary: 'Data sets of everything public, with the addresses of their files',
    tag: 'publication',
    response: datasets,
  }
  api.get('/publication/datasets', { who: 'anyone', load: nothing, may: anyone, describe }, (visit) =>
    json({
      licence: licenceUrl,
      items: visit.house.offers.datasets.map(({ name, title, description, columns }) => ({
        name,
        title,
        description,
        columns,
        csv: visit.to(openDataPaths.file, { file: fileOf(name, 'csv') }),
        json: visit.to(openDataPaths.file, { file: fileOf(name, 'json') }),
      })),
    }),
  )
}
