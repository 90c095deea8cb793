/** Search over everything one may see: its page and its address for programs. */
export { searchApi, searchPages } from './routes.tsx'
/** What can be found: kept up to date with each change, and made anew as a whole. */
export { rewriteDocuments, updateDocuments } from './documents.ts'
