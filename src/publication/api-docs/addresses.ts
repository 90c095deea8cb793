import { plainText, type Route, type Running } from '#platform/http'

/** `/api` for people and `/api/openapi.json` for programs; nothing of it is loaded before somebody asks. */
export const apiAddresses = (routes: readonly Route[]): Running['plainAddresses'] => ({
  '/api': async (request, running) => {
    const { apiPage } = await import('./page.tsx')
    return plainText(request, await apiPage(routes, request, running), 'text/html; charset=utf-8')
  },
  '/api/openapi.json': async (request, running) => {
    const { documentFor } = await import('./document.ts')
    return plainText(
      request,
      JSON.stringify(await documentFor(routes, running), null, 1),
      'application/json; charset=utf-8',
      {
        'access-control-allow-origin': '*',
      },
    )
  },
})
