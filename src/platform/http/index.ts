/** What a handler gives back. */
export { faulty, file, json, moved, page, problem, see, type Answer } from './answer.ts'
export type { Heeds } from './heeds.ts'
/** Who, which, what: routes and their gates. */
export { anyone, nothing, type ApiRoutes, type PageRoutes, type Refused, type Route } from './routes.ts'
/** What stands in the examples of the API. */
export { foundIn, type Found } from './routes.ts'
/** Which fields a form asks for. */
export { neededFields } from './forms.ts'
export { routesOf } from './routes.ts'
/** Fields, faults, and what was typed. */
export { checkForm, type FieldError, type FormSchema, type Typed } from './forms.ts'
/** Everything a handler knows of the request. */
export type { AssetNames, House, Visit } from './visit.ts'
export type { Fault, RefusalKind, Running, SentAgain } from './house.ts'
export { fill, type LocalPath, type Params } from './paths.ts'
export { signInPath } from './gate.ts'
export { sessionCookie } from './session.ts'
/** The whole house as one HTTP server. */
export { serve, type Serving } from './serve.ts'
export { tryPort } from './listen.ts'
export { keepMunicipalities } from './municipalities.ts'
/** Parts of pages that many read. */
export { fingerprint, remembered, rememberedFor, rememberedRow } from './remembered.ts'
export { shareParts, type Heeding } from './shared-parts.ts'
/** Attempts counted across processes: sign-in, search, public forms. */
export { tooMany } from './attempts.ts'
/** Pages outside every municipality. */
export { documentOf, plainPage, plainText, readForm } from './plain.ts'
/** One request through its gate, without a server: how the description of the API finds its examples. */
export { answerRoute } from './gate.ts'
