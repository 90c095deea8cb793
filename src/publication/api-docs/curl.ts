import { sampleOf, type JsonSchema, type Operation } from '#platform/api'
import type { Route } from '#platform/http'
import type { FilledExample } from './examples.ts'

/** Put between single quotes for a shell. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/** A request that runs as it stands; where a session is needed, `$TOKEN` holds it. */
export function curlOf(
  route: Route,
  operation: Operation,
  address: string,
  { token, version, body }: FilledExample,
): string {
  const signIn = route.gate.who === 'signed-in' ? [`-H "Authorization: Bearer $${token}"`] : []
  if (route.method === 'get') return ['curl', ...signIn, quoted(address)].join(' ')
  const schema = operation.requestBody?.content['application/json']?.schema ?? {}
  const method = route.method === 'post' ? [] : [`-X ${route.method.toUpperCase()}`]
  return [
    ['curl', ...method, ...signIn].join(' '),
    `-H 'Content-Type: application/json'`,
    ...(hasVersion(operation) ? [`-H 'If-Match: "v${version}"'`] : []),
    `-d ${quoted(JSON.stringify(body ?? sampleOf(schema as JsonSchema)))}`,
    quoted(address),
  ].join(' \\\n  ')
}
const hasVersion = ({ parameters }: Operation) => parameters.some((p) => p.name === 'If-Match')
