/** Addresses of development plans. Words after the slug are never slugs themselves. */
export const developmentPlanPaths = {
  list: { da: '/udviklingsplaner', en: '/development-plans' },
  csv: { da: '/udviklingsplaner.csv', en: '/development-plans.csv' },
  begin: { da: '/ny-udviklingsplan', en: '/new-development-plan' },
  page: { da: '/udviklingsplaner/:slug', en: '/development-plans/:slug' },
  write: { da: '/udviklingsplaner/:slug/skriv', en: '/development-plans/:slug/write' },
  text: { da: '/udviklingsplaner/:slug/ret', en: '/development-plans/:slug/edit' },
  changes: { da: '/udviklingsplaner/:slug/aendringer', en: '/development-plans/:slug/changes' },
  release: { da: '/udviklingsplaner/:slug/frigivelse', en: '/development-plans/:slug/release' },
  withdrawal: { da: '/udviklingsplaner/:slug/tilbagetraekning', en: '/development-plans/:slug/withdrawal' },
  restoration: { da: '/udviklingsplaner/:slug/genoptagelse', en: '/development-plans/:slug/restoration' },
  order: { da: '/udviklingsplaner/:slug/raekkefoelge', en: '/development-plans/:slug/order' },
  newGoal: { da: '/udviklingsplaner/:slug/nyt-maal', en: '/development-plans/:slug/new-goal' },
  newTrack: { da: '/udviklingsplaner/:slug/nyt-spor', en: '/development-plans/:slug/new-track' },
}
export const goalPaths = {
  page: { da: '/maal/:slug', en: '/goals/:slug' },
  text: { da: '/maal/:slug/ret', en: '/goals/:slug/edit' },
  withdrawal: { da: '/maal/:slug/tilbagetraekning', en: '/goals/:slug/withdrawal' },
  restoration: { da: '/maal/:slug/genoptagelse', en: '/goals/:slug/restoration' },
  move: { da: '/maal/:slug/flytning', en: '/goals/:slug/move' },
  copy: { da: '/maal/:slug/kopi', en: '/goals/:slug/copy' },
}
export const trackPaths = {
  page: { da: '/spor/:slug', en: '/tracks/:slug' },
  text: { da: '/spor/:slug/ret', en: '/tracks/:slug/edit' },
  withdrawal: { da: '/spor/:slug/tilbagetraekning', en: '/tracks/:slug/withdrawal' },
  restoration: { da: '/spor/:slug/genoptagelse', en: '/tracks/:slug/restoration' },
  move: { da: '/spor/:slug/flytning', en: '/tracks/:slug/move' },
  copy: { da: '/spor/:slug/kopi', en: '/tracks/:slug/copy' },
}
export const remitPath = { da: '/udvalg/:slug/omraade', en: '/committees/:slug/remit' }

/** The pages that other rooms link to. */
export const developmentPlansPath = developmentPlanPaths.list
export const developmentPlanPath = developmentPlanPaths.page
export const goalPath = goalPaths.page
export const trackPath = trackPaths.page
