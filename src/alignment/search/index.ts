/** Search over everything one may see: its page and its address for programs. */
export { searchApi, searchPages } from './routes.tsx'
