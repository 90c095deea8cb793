/**
 * Tables of ours that do not stand under the tenant law (municipality first in the key, forced row-level security), each with
 * its reason. The test of all tables reads this list; nothing else may be missing the wall.
 */
export const outsideTheLaw: Record<string, string> = {
  'platform.migration': 'which files have run; no municipality',
  'platform.municipality': 'the directory: code, name and address of each municipality, public by nature',
  'platform.session': 'found by token hash before the municipality is known; reached through functions only',
  'platform.attempt': 'counts refused attempts by hashed key, in transactions of their own',
  'platform.setup':
    'one-time links of an installation that has no municipality yet; reached through functions only',
  'platform.secret': 'secrets of the installation, read only',
}
