import type { NavigationItem } from '#platform/room'
import { paths } from './words/paths.ts'

const everyone = () => true

/** The main menu's overviews. Citizens begin on the front page, those who work here on the star. */
export const navigation: NavigationItem[] = [
  {
    order: 10,
    label: { da: 'Stjernen', en: 'The star' },
    path: paths.star,
    shownTo: (actor) => actor.signedIn,
  },
  { order: 20, label: { da: 'Visioner', en: 'Visions' }, path: paths.visions, shownTo: everyone },
  { order: 40, label: { da: 'Handlinger', en: 'Actions' }, path: paths.actions, shownTo: everyone },
  { order: 50, label: { da: 'Dækning', en: 'Coverage' }, path: paths.coverage, shownTo: everyone },
]
