import type { Child } from 'hono/jsx'
import { readFields } from './body.ts'
import type { Typed } from './forms.ts'
import { securityHeaders } from './headers.ts'
import { renderToString } from './render.ts'

/** A page outside every municipality. */
export const plainPage = (body: Child, status: number): Response =>
  new Response(renderToString(body), {
    status,
    headers: { ...securityHeaders(undefined, false), 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })

/** The fields of a small form outside every municipality. */
export const readForm = async (request: Request): Promise<Typed> => (await readFields(request, 50_000)).typed
