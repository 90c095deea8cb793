import type { Room } from '#platform/room'
import { fileRoutes } from './files/routes.tsx'
import { paths } from './paths.ts'
import { peopleRoutes } from './people/routes.tsx'
import { homeTasks } from './people/tasks.ts'
import { settingsRoutes } from './settings/routes.tsx'
import { signInApi } from './sign-in/api.ts'
import { signInRoutes } from './sign-in/routes.tsx'
import { structureApi } from './structure/api.ts'
import { organisationFormat } from './structure/file-format.ts'

/** Municipality, bodies and their meetings, units, positions, people, roles, settings. */
export const organisation: Room = {
  name: 'organisation',
  pages: (pages) => {
    signInRoutes(pages)
    settingsRoutes(pages)
    peopleRoutes(pages)
    fileRoutes(pages)
  },
  api: (api) => {
    signInApi(api)
    structureApi(api)
  },
  navigation: [
    {
      order: 92,
      label: { da: 'Filer', en: 'Files' },
      path: paths.files,
      shownTo: (actor) => actor.has('strategy-office', 'municipality-admin'),
    },
    {
      order: 94,
      label: { da: 'Indstillinger', en: 'Settings' },
      path: paths.settings,
      shownTo: (actor) => actor.has('strategy-office', 'municipality-admin'),
    },
    {
      order: 96,
      label: { da: 'Personer', en: 'People' },
      path: paths.people,
      shownTo: (actor) => actor.has('municipality-admin'),
    },
  ],
  homeTasks,
  fileFormats: [organisationFormat],
}
