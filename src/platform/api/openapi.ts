import type { Route } from '#platform/http'
import { describeOperation, type Operation } from './operation.ts'
import { headers, problems, schemas } from './shared-parts.ts'
import { Definitions, type JsonSchema } from './schema.ts'

export interface ApiDocument {
  openapi: '3.1.0'
  info: JsonSchema
  servers: JsonSchema[]
  tags: { name: string }[]
  security: JsonSchema[]
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Record<string, unknown>>
}
export interface About {
  title: string
  version: string
  description: string
  licence: { name: string; url: string }
  /** The municipality that stands in the server's address unless another is put there. */
  municipality: string
}

/** Every API route, told as OpenAPI 3.1 from the very gates and forms that answer. */
export function describeApi(routes: readonly Route[], about: About): ApiDocument {
  const definitions = new Definitions()
  const paths: ApiDocument['paths'] = {}
  for (const route of apiRoutes(routes)) {
    const path = (paths[openApiPath(route.path.da)] ??= {})
    path[route.method] = describeOperation(route, definitions)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: about.title,
      version: about.version,
      description: about.description,
      license: about.licence,
    },
    servers: [
      {
        url: '/api/v1/{municipality}',
        variables: {
          municipality: {
            default: about.municipality,
            description: 'The short name of the municipality in every address',
          },
        },
      },
    ],
    tags: [...new Set(apiRoutes(routes).map((r) => r.describe!.tag))].map((name) => ({ name })),
    security: [],
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token that POST /organisation/sessions answers with',
        },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'ledestjernen',
          description: 'The session of a browser; over https the name is __Host-ledestjernen',
        },
      },
      schemas: { ...schemas, ...definitions.schemas },
      responses: problems,
      headers,
    },
  }
}

/** The routes for programs, in the order in which people read them. */
export const apiRoutes = (routes: readonly Route[]) =>
  routes
    .filter((r) => r.kind === 'api' && r.describe)
    .toSorted((a, b) => (a.describe!.tag < b.describe!.tag ? -1 : Number(a.describe!.tag > b.describe!.tag)))

/** `/plans/goals/:id` → `/plans/goals/{id}` */
export const openApiPath = (pattern: string) => pattern.replace(/:([a-zA-Z]+)/g, '{$1}')
