/** Every API route as one OpenAPI 3.1 document. */
export { apiRoutes, describeApi, openApiPath, type ApiDocument } from './openapi.ts'
export { operationIdOf, type Operation, type Parameter } from './operation.ts'
/** Lists in pages: `limit`, `cursor`, `next`. */
export { fitsLimit, pageOf, pageSchema, pagingQuery, readPaging, type Paging } from './paging.ts'
/** Reading a JSON Schema for people. */
export { fieldsOf, wordsFor, type JsonSchema } from './schema.ts'
/** Something that could be sent. */
export { sampleOf } from './sample.ts'
