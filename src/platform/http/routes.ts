import type { z } from 'zod'
import type { Actor } from '#platform/auth'
import type { Db } from '#platform/db'
import type { Answer } from './answer.ts'
import type { FieldError, FormSchema, Typed } from './forms.ts'
import type { LocalPath, Params } from './paths.ts'
import type { Visit } from './visit.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/**
 * Who, which, what. No route can be registered without it.
 * - `who`: 'anyone' also answers citizens; 'signed-in' sends them to the sign-in page.
 * - `load`: finds the thing within the municipality; what it does not find, or `sees` refuses, is not there (404).
 * - `may`: whether this actor may do this to it; otherwise 403.
 * - `form`: the fields that may be sent in.
 */
export interface Gate<T> {
  who: 'anyone' | 'signed-in'
  load: (db: Db, params: Params, visit: Visit) => Promise<T | undefined>
  sees?: (actor: Actor, thing: T) => boolean
  may: (actor: Actor, thing: T) => boolean
}
export interface FormGate<T, F extends FormSchema> extends Gate<T> {
  form: F
  /** The page again, filled with what was typed, when something can be mended. Leave out where nothing is typed. */
  again?: (visit: Visit, thing: T, refused: Refused) => Promise<Answer> | Answer
  /** A form that carries a file: the most bytes it may have. */
  upload?: number
  /** Sent twice it is done twice, and its answer is kept nowhere: an answer that holds a secret. */
  repeatable?: true
}
export interface Refused {
  typed: Typed
  errors: FieldError[]
}

type Handler<T> = (visit: Visit, thing: T) => Promise<Answer> | Answer
type FormHandler<T, F extends FormSchema> = (
  visit: Visit,
  thing: T,
  form: z.infer<F>,
  typed: Typed,
) => Promise<Answer> | Answer

export interface Route {
  room: string
  method: Method
  kind: 'page' | 'api'
  path: LocalPath
  // a list of routes cannot know the type that each gate loads
  // oxlint-disable-next-line typescript/no-explicit-any
  gate: Gate<any> & Partial<FormGate<any, any>>
  // oxlint-disable-next-line typescript/no-explicit-any
  handler: (visit: Visit, thing: any, form: any, typed: Typed) => Promise<Answer> | Answer
  /** May be kept and given to every citizen as long as the public revision stands. */
  cacheable: boolean
  describe?: ApiDescription
}
export interface ApiDescription {
  summary: string
  tag: string
  /** Query parameters with what they mean. */
  query?: Record<string, string>
  /** What a query parameter may be; another value is refused by name. */
  fits?: Record<string, (value: string) => boolean>
  response?: z.ZodType
  status?: number
  example?: Example
}
/** What an example names and sends; without it the first thing of the list, and what the schema says of itself. */
export interface Example {
  params?: Record<string, Found>
  query?: Record<string, string | Found>
  body?: Record<string, unknown>
  /** The variable that holds the session, where it is not the one of all other examples. */
  token?: string
}
/** A value of a thing that is there: the address where everybody reads it, and the way to it in the answer. */
export interface Found {
  at: string
  way: string
  query: Record<string, Found>
}
/** On the way `*` is the first that leads on, `**` all of them, `state=open` the first whose state is open. */
export const foundIn = (at: string, way = 'items.*.id', query: Found['query'] = {}): Found => ({
  at,
  way,
  query,
})

/** Nothing to load: a list, a form for something new, the front page. */
export const nothing = () => Promise.resolve(true as const)
export const anyone = () => true

/** What a room writes its pages with. */
export interface PageRoutes {
  get<T>(path: LocalPath, gate: Gate<T> & { cacheable?: boolean }, handler: Handler<T>): void
  post<T, F extends FormSchema>(path: LocalPath, gate: FormGate<T, F>, handler: FormHandler<T, F>): void
}
/** What a room writes its API with; the path is the same in every language. */
export interface ApiRoutes {
  get<T>(path: string, gate: Gate<T> & { describe: ApiDescription }, handler: Handler<T>): void
  post<T, F extends FormSchema>(
    path: string,
    gate: FormGate<T, F> & { describe: ApiDescription },
    handler: FormHandler<T, F>,
  ): void
  patch<T, F extends FormSchema>(
    path: string,
    gate: FormGate<T, F> & { describe: ApiDescription },
    handler: FormHandler<T, F>,
  ): void
}

/** Collects a room's routes. */
export function routesOf(room: string, routes: Route[]): { pages: PageRoutes; api: ApiRoutes } {
  const add =
    (kind: Route['kind'], method: Method) =>
    // oxlint-disable-next-line typescript/no-explicit-any
    (path: any, gate: any, handler: any) => {
      if (typeof gate?.load !== 'function' || typeof gate.may !== 'function' || !gate.who)
        throw new Error(`${method} ${JSON.stringify(path)} in ${room} has no gate`)
      if (method !== 'get' && !gate.form)
        throw new Error(`${method} ${JSON.stringify(path)} in ${room} has no form`)
      const local = typeof path === 'string' ? { da: path, en: path } : path
      routes.push({
        room,
        method,
        kind,
        path: local,
        gate,
        handler,
        cacheable: gate.cacheable === true,
        ...(gate.describe && { describe: gate.describe }),
      })
    }
  return {
    pages: { get: add('page', 'get'), post: add('page', 'post') },
    api: { get: add('api', 'get'), post: add('api', 'post'), patch: add('api', 'patch') },
  }
}
