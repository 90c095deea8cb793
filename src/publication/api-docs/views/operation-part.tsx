import { fieldsOf, openApiPath, wordsFor, type JsonSchema, type Operation } from '#platform/api'
import type { Route } from '#platform/http'
import { Table } from '#ui'
import { curlOf } from '../curl.ts'
import { examplePath, type FilledExample } from '../examples.ts'
import { withCode } from './with-code.tsx'

interface OperationPartProps {
  route: Route
  operation: Operation
  base: string
  example: FilledExample
}

/** One address: what it does, who may, what may be sent, an example. */
export const OperationPart = ({ route, operation, base, example }: OperationPartProps) => {
  const { path, filled } = examplePath(route, example)
  const body = operation.requestBody?.content['application/json']?.schema
  const id = operation.operationId
  return (
    <article class="op stack" id={id} aria-labelledby={`${id}-h`}>
      <h3 id={`${id}-h`}>
        <code>
          {route.method.toUpperCase()} {openApiPath(route.path.da)}
        </code>
      </h3>
      <p>
        {operation.summary}.{' '}
        <span class="meta">{route.gate.who === 'anyone' ? 'For everybody' : 'Needs a session'}</span>
      </p>
      <Parameters operation={operation} />
      {body && <Fields title="Fields of the body" schema={body} />}
      {!filled && <p class="meta">Put a real value where the braces stand.</p>}
      <pre tabindex={0}>
        <code class={filled ? (route.method === 'get' ? 'runs' : 'sends') : undefined}>
          {curlOf(route, operation, base + path, example)}
        </code>
      </pre>
      <AnswerSchema operation={operation} />
    </article>
  )
}

const Parameters = ({ operation }: { operation: Operation }) => {
  const { parameters } = operation
  if (!parameters.length) return null
  return (
    <Table
      caption={`Parameters of ${operation.operationId}`}
      hideCaption
      columns={[{ text: 'Parameter' }, { text: 'In', label: 'In' }, { text: 'What', label: 'What' }]}
      rows={parameters.map((p) => ({
        cells: [
          <code>{p.name}</code>,
          p.in,
          withCode([wordsFor(p.schema), p.description].filter(Boolean).join(': ')),
        ],
      }))}
    />
  )
}

const Fields = ({ title, schema }: { title: string; schema: JsonSchema }) => {
  const fields = fieldsOf(schema)
  if (!fields.length) return null
  return (
    <Table
      caption={title}
      columns={[{ text: 'Field' }, { text: 'Takes', label: 'Takes' }, { text: 'Needed', label: 'Needed' }]}
      rows={fields.map((f) => ({
        cells: [<code>{f.name}</code>, wordsFor(f.schema), f.required ? 'yes' : 'no'],
      }))}
    />
  )
}

const AnswerSchema = ({ operation }: { operation: Operation }) => {
  const [status, answer] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? []
  const schema = (answer as { content?: Record<string, { schema: JsonSchema }> } | undefined)?.content?.[
    'application/json'
  ]?.schema
  if (!schema || !Object.keys(schema).length) return <p class="meta">Answers {status}.</p>
  return (
    <details>
      <summary>
        Answers {status}: the schema <span class="vh">of {operation.operationId}</span>
      </summary>
      <pre tabindex={0}>
        <code>{JSON.stringify(schema, null, 2)}</code>
      </pre>
    </details>
  )
}
