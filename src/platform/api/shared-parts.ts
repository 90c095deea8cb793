import type { JsonSchema } from './schema.ts'

/** RFC 9457, with what this house adds: a number to say to support, and which fields can be mended. */
export const schemas: Record<string, JsonSchema> = {
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string', description: 'What is wrong, in English' },
      code: { type: 'string', description: 'The name of the rule that says no, for programs' },
      status: { type: 'integer' },
      reference: { type: 'string', description: 'Say this number when you ask for help' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['field', 'message'],
          properties: {
            field: { type: 'string' },
            message: { type: 'string', description: 'A key that says what is wrong' },
          },
        },
      },
    },
  },
}

const problem = (description: string, headers?: Record<string, unknown>) => ({
  description,
  ...(headers && { headers }),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
const header = (description: string, type = 'integer') => ({ description, schema: { type } })

export const headers = {
  'RateLimit-Limit': header('How many requests one address may send in a minute'),
  'RateLimit-Remaining': header('How many are left in this minute'),
  'RateLimit-Reset': header('Seconds until the count begins anew'),
  'Retry-After': header('Seconds to wait'),
  ETag: header(
    'The version, such as "v3"; send it as If-None-Match to read and as If-Match to write',
    'string',
  ),
  Location: header('The address of what was made', 'string'),
}
const wait = { 'Retry-After': { $ref: '#/components/headers/Retry-After' } }

export const problems = {
  '304': { description: 'You have it already: it is the version that If-None-Match names' },
  '400': problem('The body is not what its type says'),
  '401': problem('Sign in first'),
  '403': problem('You see it but may not do this to it'),
  '404': problem('It is not there, or not for you to see'),
  '409': problem('A rule says no, or somebody has changed it since you read it'),
  '413': problem('More was sent than the address takes'),
  '422': problem('Some fields cannot be used; `errors` names all of them'),
  '429': problem('Too many requests from your address', wait),
  '503': problem('The database does not answer just now', wait),
}
