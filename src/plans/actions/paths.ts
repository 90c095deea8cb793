/** Addresses of the action half of the room; alignment answers the list `/handlinger` itself. */
export const actionListPath = { da: '/handlinger', en: '/actions' }
export const actionPath = { da: '/handlinger/:slug', en: '/actions/:slug' }
export const actionPlansPath = { da: '/handlingsplaner', en: '/action-plans' }
export const actionPlansCsvPath = { da: '/handlingsplaner.csv', en: '/action-plans.csv' }
export const actionPlanPath = { da: '/handlingsplaner/:slug', en: '/action-plans/:slug' }
export const myActionsPath = { da: '/mine-handlinger', en: '/my-actions' }
export const handOverPath = { da: '/overdrag', en: '/hand-over' }

export const actionPaths = {
  edit: { da: '/handlinger/:slug/ret', en: '/actions/:slug/edit' },
  move: { da: '/handlinger/:slug/flyt', en: '/actions/:slug/move' },
  copy: { da: '/handlinger/:slug/kopier', en: '/actions/:slug/copy' },
  withdrawal: { da: '/handlinger/:slug/traek-tilbage', en: '/actions/:slug/withdrawal' },
  restoration: { da: '/handlinger/:slug/genoptagelse', en: '/actions/:slug/restoration' },
  history: { da: '/handlinger/:slug/historik', en: '/actions/:slug/history' },
  milestones: { da: '/handlinger/:slug/milepaele', en: '/actions/:slug/milestones' },
  status: { da: '/handlinger/:slug/status', en: '/actions/:slug/status' },
  nothingNew: { da: '/handlinger/:slug/intet-nyt', en: '/actions/:slug/nothing-new' },
  takeBack: { da: '/handlinger/:slug/status/:update/fortryd', en: '/actions/:slug/status/:update/take-back' },
  correction: { da: '/handlinger/:slug/status/:update/ret', en: '/actions/:slug/status/:update/correction' },
}
export const planPaths = {
  create: { da: '/ny-handlingsplan', en: '/new-action-plan' },
  edit: { da: '/handlingsplaner/:slug/ret', en: '/action-plans/:slug/edit' },
  commitment: { da: '/handlingsplaner/:slug/tilsagn', en: '/action-plans/:slug/commitment' },
  release: { da: '/handlingsplaner/:slug/frigiv', en: '/action-plans/:slug/release' },
  withdrawal: { da: '/handlingsplaner/:slug/traek-tilbage', en: '/action-plans/:slug/withdrawal' },
  restoration: { da: '/handlingsplaner/:slug/genoptagelse', en: '/action-plans/:slug/restoration' },
  newAction: { da: '/handlingsplaner/:slug/ny-handling', en: '/action-plans/:slug/new-action' },
}
