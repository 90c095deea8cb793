import type { Room } from '#platform/room'
import { aboutPages } from './about/routes.tsx'
import { frontPages } from './front/routes.tsx'
import { datasetsApi } from './open-data/api.ts'
import { openDataPages } from './open-data/routes.tsx'

/** What citizens and machines read: front, method, open data, the pages the law asks for. */
export const publication: Room = {
  name: 'publication',
  pages: (pages) => {
    frontPages(pages)
    aboutPages(pages)
    openDataPages(pages)
  },
  api: datasetsApi,
}
