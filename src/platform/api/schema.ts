import { z } from 'zod'

export type JsonSchema = { [key: string]: unknown }

/** A zod schema as JSON Schema: what may be sent (`input`) or what is answered (`output`). */
export function jsonSchemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  definitions: Definitions,
): JsonSchema {
  const {
    $schema: _dialect,
    $defs,
    ...own
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any', cycles: 'ref' }) as JsonSchema
  if (!$defs) return own
  for (const [name, definition] of Object.entries($defs as JsonSchema)) definitions.add(name, definition)
  return definitions.pointed(own)
}

/** Schemas that several others point at; the document keeps them once. */
export class Definitions {
  readonly schemas: Record<string, JsonSchema> = {}

  add(name: string, definition: unknown) {
    this.schemas[name] = this.pointed(definition as JsonSchema)
  }
  pointed(schema: JsonSchema): JsonSchema {
    return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema
  }
}

/** The fields of an object's schema, those that must be there first. */
export function fieldsOf(schema: JsonSchema): { name: string; required: boolean; schema: JsonSchema }[] {
  const required = new Set((schema['required'] as string[] | undefined) ?? [])
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)
  return fields
    .map(([name, field]) => ({ name, required: required.has(name), schema: field }))
    .toSorted((a, b) => Number(b.required) - Number(a.required))
}

/** What a field takes, in a few words: `string (uuid)`, `one of authority, enterprise`, `list of string`. */
export function wordsFor(schema: JsonSchema): string {
  const { type, format, items, anyOf, oneOf, const: only } = schema as Record<string, never>
  const values = schema['enum'] as unknown[] | undefined
  const either = (anyOf ?? oneOf) as JsonSchema[] | undefined
  if (values) return `one of ${values.join(', ')}`
  if (only !== undefined) return JSON.stringify(only)
  if (either) return [...new Set(either.map((s) => wordsFor(s)))].join(' or ')
  if (type === 'array') return `list of ${items ? wordsFor(items) : 'anything'}`
  if (schema['$ref']) return String(schema['$ref']).split('/').at(-1)!
  return format ? `${String(type)} (${String(format)})` : String(type ?? 'anything')
}
