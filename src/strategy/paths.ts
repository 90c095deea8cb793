import type { LocalPath } from '#platform/http'

/** A vision's own page; alignment answers it. */
export const visionPath = { da: '/visioner/:slug', en: '/visions/:slug' }

/** The addresses of this room, for those who link to it. */
export const strategyPaths = {
  read: { da: '/strategi', en: '/strategy' },
  edit: { da: '/strategi/rediger', en: '/strategy/edit' },
  changes: { da: '/strategi/aendringer', en: '/strategy/changes' },
}

const below = (da: string, en: string): LocalPath => ({
  da: `${strategyPaths.edit.da}/${da}`,
  en: `${strategyPaths.edit.en}/${en}`,
})

/** The editor's own addresses. */
export const editPaths = {
  period: below('periode', 'period'),
  order: below('raekkefoelge', 'order'),
}

const onePart = (da: string, en: string, newDa: string, newEn: string) => ({
  add: below(newDa, newEn),
  one: below(`${da}/:id`, `${en}/:id`),
  withdraw: below(`${da}/:id/tilbagetraekning`, `${en}/:id/withdrawal`),
  restore: below(`${da}/:id/genoptagelse`, `${en}/:id/restoration`),
})
export const partPaths = {
  'core-value': onePart('vaerdi', 'value', 'ny-vaerdi', 'new-value'),
  'focus-area': onePart('fokusomraade', 'focus-area', 'nyt-fokusomraade', 'new-focus-area'),
  vision: onePart('vision', 'vision', 'ny-vision', 'new-vision'),
}
