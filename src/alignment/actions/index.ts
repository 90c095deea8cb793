/** The lists of actions: pages, tables to take home, and the API with the whole thread. */
export { actionPages } from './routes.tsx'
export { actionApi } from './api.ts'
