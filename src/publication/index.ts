import type { Route, Running } from '#platform/http'
import { apiAddresses } from './api-docs/addresses.ts'
import { robots } from './crawlers/robots.ts'
import { securityTxt } from './crawlers/security-txt.ts'
import { sitemap } from './crawlers/sitemap.ts'
import { statementOf, statements } from './crawlers/was.tsx'

/** Addresses outside every municipality's pages: the API told to people and programs, and what crawlers and the law ask for. */
export const publicAddresses = (routes: readonly Route[]): Running['plainAddresses'] => ({
  ...apiAddresses(routes),
  '/robots.txt': robots,
  '/.well-known/security.txt': securityTxt,
  '/:municipality/sitemap.xml': sitemap,
  '/was': statements,
  '/:municipality/was': statementOf,
})
