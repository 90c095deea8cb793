import type { NavigationItem } from '#platform/room'
import { developmentPlanPaths } from '../paths.ts'
import { wordsIn } from '../words.ts'

export const navigation: NavigationItem[] = [
  {
    order: 30,
    label: { da: wordsIn('da').plans, en: wordsIn('en').plans },
    path: developmentPlanPaths.list,
    shownTo: () => true,
  },
]
