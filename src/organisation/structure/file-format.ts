import type { FileFormat } from '#platform/files'
import { explainReason } from '../files/reasons.ts'
import { organisationJsonSchema } from './file-schema.ts'
import { loadOrganisation, planOrganisation } from './load.ts'

/** organisation.yaml: what everything else hangs on, so it is loaded first. */
export const organisationFormat: FileFormat = {
  name: 'organisation',
  title: { da: 'Organisation', en: 'Organisation' },
  fileName: 'organisation.yaml',
  description: {
    da: 'Organer, møder, enheder, partnere og stillinger.',
    en: 'Bodies, meetings, units, partners and positions.',
  },
  schema: organisationJsonSchema,
  loadedBy: {
    da: 'kommunens administrator og strategikontoret',
    en: 'the municipality’s administrator and the strategy office',
  },
  order: 10,
  recognises: (text) => /^(bodies|units|positions)[ \t]*:/m.test(text),
  may: (actor) => actor.has('municipality-admin', 'strategy-office'),
  plan: planOrganisation,
  carryOut: (db, text, source) => loadOrganisation(db, text, source),
  explain: explainReason,
}
