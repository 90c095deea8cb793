import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type RawIssue = z.core.$ZodRawIssue

/** The reason for a fault that the schema itself has no words for. */
export function faultOf(issue: RawIssue): string {
  if (issue.input === undefined && issue.code.startsWith('invalid_')) return 'missing'
  switch (issue.code) {
    case 'invalid_type':
      return `expected-${issue.expected === 'int' ? 'number' : issue.expected}`
    case 'invalid_value':
      return `expected-one-of ${issue.values.map(String).join(', ')}`
    case 'too_big':
      return `too-big-${issue.origin} ${issue.maximum}`
    case 'too_small':
      return `too-small-${issue.origin} ${issue.minimum}`
    case 'unrecognized_keys':
      return 'unknown-key'
    default:
      return 'wrong-shape'
  }
}

/** One fault for each unknown key, those of a key in its own words, and for a choice of shapes those of the shape that was meant. */
export function spread(
  issue: Issue,
  above: readonly PropertyKey[] = [],
): { path: PropertyKey[]; reason: string }[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], reason: `unknown-key ${key}` }))
  if (issue.code === 'invalid_key') return issue.issues.flatMap((i) => spread(i, path))
  if (issue.code !== 'invalid_union') return [{ path, reason: issue.message }]
  const meant = issue.errors.find((branch) => branch.every(isWithin))
  return meant?.length ? meant.flatMap((i) => spread(i, path)) : [{ path, reason: issue.message }]
}

/** A fault in something of the right shape, and not that it has another shape. */
const isWithin = (issue: Issue): boolean =>
  issue.path.length > 0 ||
  !issue.code.startsWith('invalid_') ||
  (issue.code === 'invalid_union' && issue.errors.some((branch) => branch.every(isWithin)))
