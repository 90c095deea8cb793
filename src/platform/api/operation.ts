import type { z } from 'zod'
import { neededFields, type Route } from '#platform/http'
import { jsonSchemaOf, type Definitions, type JsonSchema } from './schema.ts'

export interface Operation {
  operationId: string
  summary: string
  tags: string[]
  security: Record<string, string[]>[]
  parameters: Parameter[]
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, unknown>
}
export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: JsonSchema
}

/** One route as one operation: who, which, what may be sent, what comes back. */
export function describeOperation(route: Route, definitions: Definitions): Operation {
  const { describe, gate } = route
  const body = gate.form && jsonSchemaOf(gate.form as z.ZodType, 'input', definitions)
  const signedIn = [{ bearer: [] }, { cookie: [] }]
  return {
    operationId: operationIdOf(route),
    summary: describe!.summary,
    tags: [describe!.tag],
    security: gate.who === 'anyone' ? [{}, ...signedIn] : signedIn,
    parameters: parametersOf(route, body),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { ...body, ...needed(route) } } },
      },
    }),
    responses: { [String(statusOf(route))]: answerOf(route, definitions), ...refusalsOf(route) },
  }
}

/** `GET /plans/goals/:id` → `getPlansGoalsById` */
export const operationIdOf = ({ method, path }: Route) =>
  method +
  path.da
    .split('/')
    .filter(Boolean)
    .map((part) => (part.startsWith(':') ? `-by-${part.slice(1)}` : `-${part}`))
    .join('')
    .replace(/[-.]+(.)/g, (_, c: string) => c.toUpperCase())

const statusOf = ({ describe }: Route) => describe!.status ?? 200

const known: Record<string, JsonSchema> = {
  limit: { type: 'integer', minimum: 1 },
  cursor: { type: 'string' },
}

function parametersOf({ path, describe, method }: Route, body: JsonSchema | undefined): Parameter[] {
  const inPath = [...path.da.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']): Parameter => ({
    name,
    in: 'path',
    required: true,
    schema: /id$/i.test(name) ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }))
  const inQuery = Object.entries(describe!.query ?? {}).map(([name, description]): Parameter => ({
    name,
    in: 'query',
    required: false,
    description,
    schema: known[name] ?? { type: 'string' },
  }))
  const inHeaders: Parameter[] = []
  if (hasVersion(body))
    inHeaders.push({
      name: 'If-Match',
      in: 'header',
      required: false,
      description: 'The ETag of what was read, such as "v3"; instead of the field version',
      schema: { type: 'string' },
    })
  if (method === 'post')
    inHeaders.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'Sent again with the same key and body, it is done once and gets the first answer',
      schema: { type: 'string', maxLength: 200 },
    })
  return [...inPath, ...inQuery, ...inHeaders]
}

const hasVersion = (body: JsonSchema | undefined) =>
  body !== undefined && 'version' in ((body['properties'] ?? {}) as object)
/** What the form refuses to do without; the version may come by If-Match, so no body needs it. */
const needed = ({ gate, method }: Route): JsonSchema => ({
  required: neededFields(gate.form!, method === 'patch').filter((name) => name !== 'version'),
})

function answerOf(route: Route, definitions: Definitions) {
  const { response } = route.describe!
  const status = statusOf(route)
  const links = [
    'RateLimit-Limit',
    'RateLimit-Remaining',
    'RateLimit-Reset',
    ...(status === 201 ? ['Location'] : []),
    ...(ofOne(route) ? ['ETag'] : []),
  ]
  return {
    description: status === 201 ? 'Made' : 'Done',
    headers: Object.fromEntries(links.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
    ...(status !== 204 && {
      content: {
        'application/json': { schema: response ? jsonSchemaOf(response, 'output', definitions) : {} },
      },
    }),
  }
}
/** Reads one thing, which has a version. */
const ofOne = ({ method, path }: Route) => method === 'get' && path.da.endsWith(':id')

function refusalsOf({ method, gate, path, describe }: Route) {
  const codes = [
    ...(gate.who === 'signed-in' || method !== 'get' ? ['401', '403'] : []),
    '404',
    '429',
    '503',
    ...(method === 'get' ? [] : ['400', '409', '413', '422']),
    ...(method === 'get' && describe?.fits ? ['422'] : []),
    ...(ofOne({ method, path } as Route) ? ['304'] : []),
  ]
  return Object.fromEntries(
    codes.toSorted().map((code) => [code, { $ref: `#/components/responses/${code}` }]),
  )
}
