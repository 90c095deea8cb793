import { fieldsOf, type JsonSchema } from './schema.ts'

/** Something that could be sent: the fields that must be there, filled by their names and kinds. */
export function sampleOf(schema: JsonSchema, name = ''): unknown {
  if ('example' in schema) return schema['example']
  // what is empty unless told says nothing of what may be sent
  if ('default' in schema && schema['default'] !== '') return schema['default']
  if ('const' in schema) return schema['const']
  const values = (schema['enum'] ?? schema['examples']) as unknown[] | undefined
  if (values?.length) return values[0]
  const either = (schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf']) as JsonSchema[] | undefined
  if (either?.length) return sampleOf(either[0]!, name)
  if (schema['type'] === 'array')
    return [sampleOf((schema['items'] ?? {}) as JsonSchema, name.replace(/s$/, ''))]
  if (schema['type'] === 'object') return sampleObject(schema)
  return sampleValue(schema, name)
}

function sampleObject(schema: JsonSchema) {
  const fields = fieldsOf(schema)
  const shown = fields.some((f) => f.required) ? fields.filter((f) => f.required) : fields.slice(0, 2)
  return Object.fromEntries(shown.map((f) => [f.name, sampleOf(f.schema, f.name)]))
}

const byFormat: Record<string, string> = {
  uuid: '01990000-0000-7000-8000-000000000000',
  email: 'navn@eksempel.dk',
  uri: 'https://eksempel.dk',
  date: '2027-03-01',
  'date-time': '2027-03-01T09:00:00Z',
}

function sampleValue({ type, format, minimum }: JsonSchema, name: string): unknown {
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return typeof minimum === 'number' && minimum > 0 ? minimum : 1
  if (typeof format === 'string' && byFormat[format]) return byFormat[format]
  if (/id$/i.test(name)) return byFormat['uuid']
  if (name === 'email') return byFormat['email']
  if (name === 'reason') return 'Opgaven er løst på anden vis'
  if (/passphrase/i.test(name)) return 'fjorden fryser sjældent til'
  return '…'
}
