import type { Visit } from '#platform/http'
import type { Crumb } from '#ui'
import { paths } from '../../paths.ts'
import type { Given } from '../given.ts'
import { textsIn } from '../texts.ts'

/** Where the page of a file stands. */
export const crumbsOf = (visit: Visit, { source }: Given): Crumb[] => [
  { text: textsIn(visit.language).title, href: visit.to(paths.files) },
  { text: source },
]
